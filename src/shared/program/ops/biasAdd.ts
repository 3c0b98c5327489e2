import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';
import { checkAxis, vectorShape } from './support/axes';
import { float32 } from '../../targets/tensorflow/writer';

export type BiasAddAttributes = { readonly axis: number };

export const biasAdd = defineOp<BiasAddAttributes>({
  type: 'biasAdd',
  doc: 'Adds a vector along one axis.',
  infer: ([input, bias], { axis }) => {
    checkAxis('biasAdd', axis, input!.shape);
    if (bias!.shape.length !== 1 || bias!.shape[0] !== input!.shape[axis]) {
      throw new Error(
        `biasAdd needs a vector of ${input!.shape[axis]} for axis ${axis} of ${formatShape(input!.shape)}; ` +
          `got shape ${formatShape(bias!.shape)}.`,
      );
    }
    return [{ shape: input!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { axis }, needs }) => {
    if (!gradient) return [null, null];
    const axes = input!.shape.flatMap((_, each) => (each === axis ? [] : [each]));
    return [gradient, needs(1) ? builder.one('reduceSum', [gradient], { axes }) : null];
  },
  onnx: (writer, { inputs: [input, bias], inputTypes, attributes: { axis }, soleReader }) => {
    const { shape } = inputTypes[0]!;
    if (axis === 1 && soleReader(0) && writer.addBias(input!, bias!, shape[1]!)) return [input!];
    const along =
      axis === shape.length - 1 ? bias! : writer.reshape(bias!, vectorShape(shape.length - axis, 0, shape[axis]!));
    return [writer.node('Add', [input!, along])];
  },
  tensorflow: (writer, { inputs: [input, bias], inputTypes, attributes: { axis } }) => {
    const { shape } = inputTypes[0]!;
    if (axis === shape.length - 1 && axis > 0) return [writer.node('BiasAdd', [input!, bias!], { T: float32 })];
    const along = writer.reshape(bias!, vectorShape(shape.length - axis, 0, shape[axis]!));
    return [writer.node('AddV2', [input!, along], { T: float32 })];
  },
  samples: [
    {
      inputs: [
        { shape: [2, 3, 4, 4], dtype: 'float32' },
        { shape: [3], dtype: 'float32' },
      ],
      attributes: { axis: 1 },
    },
    {
      inputs: [
        { shape: [5, 3], dtype: 'float32' },
        { shape: [3], dtype: 'float32' },
      ],
      attributes: { axis: 1 },
    },
  ],
});

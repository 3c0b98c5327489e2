import { defineOp, type GradientContext, type OpDefinition, type OpSample, type SampleInput } from '../definition';
import type { Value } from '../../program';
import type { OnnxWriter } from '../../../targets/onnx/writer';
import type { TensorFlowWriter } from '../../../targets/tensorflow/writer';
import { formatShape, sameShape } from '../../../tensor/shape';
import { inferBroadcast } from './broadcasting';

export type NoAttributes = Record<string, never>;

const SHAPE = [2, 3, 4];

interface UnaryOptions {
  readonly type: string;
  readonly doc: string;
  /** The ONNX operator that is the same function. */
  readonly onnx: string;
  /** Whether ONNX Runtime's convolutions can apply it to what they write. */
  readonly activation?: boolean;
  /** The TensorFlow operator that is the same function, or how it is made of others. */
  readonly tensorflow: string | ((writer: TensorFlowWriter, input: string) => string);
  /** The input's gradient, where `gradient` is that of the output. */
  gradient(context: GradientContext<NoAttributes>, gradient: Value): Value;
  readonly sample?: Partial<SampleInput>;
}

/** A function of one number, applied to every element. */
export function unaryOp({
  type,
  doc,
  onnx,
  tensorflow,
  gradient,
  sample,
  activation,
}: UnaryOptions): OpDefinition<NoAttributes> {
  return defineOp<NoAttributes>({
    type,
    doc,
    elementwise: true,
    infer: ([input]) => [{ shape: input!.shape, dtype: input!.dtype }],
    gradient: (context) => [context.outputGradients[0] ? gradient(context, context.outputGradients[0]) : null],
    onnx: (writer, { inputs, soleReader }) => [
      activation && soleReader(0) && writer.activate(inputs[0]!, onnx) ? inputs[0]! : writer.node(onnx, inputs),
    ],
    tensorflow: (writer, { inputs, inputTypes }) => [
      typeof tensorflow === 'string'
        ? writer.node(tensorflow, inputs, { T: { type: inputTypes[0]!.dtype } })
        : tensorflow(writer, inputs[0]!),
    ],
    samples: [{ inputs: [{ shape: SHAPE, dtype: 'float32', ...sample }], attributes: {} }],
  });
}

interface BinaryOptions {
  readonly type: string;
  readonly doc: string;
  readonly onnx: string;
  readonly tensorflow: string;
  /** Gradients of both inputs in the shape of the output; the caller sums over broadcast axes. */
  gradient?: OpDefinition<NoAttributes>['gradient'];
  readonly comparison?: boolean;
  readonly right?: Partial<SampleInput>;
}

/** A function of two numbers, applied to every pair of elements of two tensors that broadcast. */
export function binaryOp({
  type,
  doc,
  onnx,
  tensorflow,
  gradient,
  comparison,
  right,
}: BinaryOptions): OpDefinition<NoAttributes> {
  return defineOp<NoAttributes>({
    type,
    doc,
    elementwise: true,
    infer: (inputs) =>
      inferBroadcast(type, inputs).map(({ shape, dtype }) => ({ shape, dtype: comparison ? 'bool' : dtype })),
    ...(gradient ? { gradient } : {}),
    onnx: (writer, { inputs }) => [writer.node(onnx, inputs)],
    tensorflow: (writer, { inputs, inputTypes }) => [
      writer.node(tensorflow, inputs, { T: { type: inputTypes[0]!.dtype } }),
    ],
    samples: broadcastSamples(right),
  });
}

function broadcastSamples(right: Partial<SampleInput> = {}): OpSample<NoAttributes>[] {
  const pairs = [
    [SHAPE, SHAPE],
    [SHAPE, []],
    [[3, 1], SHAPE],
    [
      [2, 1, 4],
      [3, 1],
    ],
  ];
  return pairs.map(([left, other]) => ({
    inputs: [
      { shape: left!, dtype: 'float32' },
      { shape: other!, dtype: 'float32', ...right },
    ],
    attributes: {},
  }));
}

interface ActivationGradOptions<Attributes extends object> {
  readonly type: string;
  readonly doc: string;
  readonly onnx: (writer: OnnxWriter, inputs: readonly string[], attributes: Attributes) => string;
  readonly tensorflow: (writer: TensorFlowWriter, inputs: readonly string[], attributes: Attributes) => string;
  readonly attributes?: Attributes;
}

/** The gradient of an activation: takes the output's gradient and either the activation's output or its input. */
export function activationGradOp<Attributes extends object = NoAttributes>({
  type,
  doc,
  onnx,
  tensorflow,
  attributes = {} as Attributes,
}: ActivationGradOptions<Attributes>): OpDefinition<Attributes> {
  return defineOp<Attributes>({
    type,
    doc,
    infer: ([gradient, known]) => {
      if (!sameShape(gradient!.shape, known!.shape)) {
        const shapes = `${formatShape(gradient!.shape)} and ${formatShape(known!.shape)}`;
        throw new Error(`${type} needs a gradient in the shape of the activation; got ${shapes}.`);
      }
      return [{ shape: gradient!.shape, dtype: 'float32' }];
    },
    onnx: (writer, context) => [onnx(writer, context.inputs, context.attributes)],
    tensorflow: (writer, context) => [tensorflow(writer, context.inputs, context.attributes)],
    samples: [
      {
        inputs: [
          { shape: [2, 5], dtype: 'float32' },
          { shape: [2, 5], dtype: 'float32', distinct: true },
        ],
        attributes,
      },
    ],
  });
}

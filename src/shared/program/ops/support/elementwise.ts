import type { PlainOpType } from '../../attributes';
import { formatShape, sameShape } from '../../../tensor/shape';
import type { Value } from '../../program';
import { defineOp, type GradientContext, type OpDefinition, type OpSample, type SampleInput } from '../definition';
import type { OpAttributes, OpType } from '../../attributes';
import { inferBroadcast } from './broadcasting';

const SHAPE = [2, 3, 4];

interface UnaryOptions<Type extends PlainOpType> {
  readonly type: Type;
  readonly doc: string;
  /** The input's gradient, where `gradient` is that of the output. */
  gradient(context: GradientContext<Type>, gradient: Value): Value;
  readonly sample?: Partial<SampleInput>;
}

/** A function of one number, applied to every element. */
export function unaryOp<const Type extends PlainOpType>({
  type,
  doc,
  gradient,
  sample,
}: UnaryOptions<Type>): OpDefinition<Type> {
  return defineOp<Type>({
    type,
    doc,
    elementwise: true,
    infer: ([input]) => [{ shape: input!.shape, dtype: input!.dtype }],
    gradient: (context) => [context.outputGradients[0] ? gradient(context, context.outputGradients[0]) : null],
    samples: [{ inputs: [{ shape: SHAPE, dtype: 'float32', ...sample }], attributes: {} as OpAttributes[Type] }],
  });
}

interface BinaryOptions<Type extends PlainOpType> {
  readonly type: Type;
  readonly doc: string;
  /** Gradients of both inputs in the shape of the output; the caller sums over broadcast axes. */
  gradient?(context: GradientContext<Type>): (Value | null)[];
  readonly comparison?: boolean;
  readonly left?: Partial<SampleInput>;
  readonly right?: Partial<SampleInput>;
}

/** A function of two numbers, applied to every pair of elements of two tensors that broadcast. */
export function binaryOp<const Type extends PlainOpType>({
  type,
  doc,
  gradient,
  comparison,
  left,
  right,
}: BinaryOptions<Type>): OpDefinition<Type> {
  return defineOp<Type>({
    type,
    doc,
    elementwise: true,
    infer: (inputs) =>
      inferBroadcast(type, inputs).map(({ shape, dtype }) => ({ shape, dtype: comparison ? 'bool' : dtype })),
    ...(gradient ? { gradient } : {}),
    samples: broadcastSamples<Type>(left, right),
  });
}

function broadcastSamples<Type extends PlainOpType>(
  first: Partial<SampleInput> = {},
  second: Partial<SampleInput> = {},
): OpSample<Type>[] {
  const pairs = [
    [SHAPE, SHAPE],
    [SHAPE, []],
    [[3, 1], SHAPE],
    [
      [2, 1, 4],
      [3, 1],
    ],
  ];
  return pairs.map(([left, right]) => ({
    inputs: [
      { shape: left!, dtype: 'float32', ...first },
      { shape: right!, dtype: 'float32', ...second },
    ],
    attributes: {} as OpAttributes[Type],
  }));
}

interface ActivationGradOptions<Type extends OpType> {
  readonly type: Type;
  readonly doc: string;
  /** For the sample. */
  readonly attributes: OpAttributes[Type];
}

/** The gradient of an activation: takes the output's gradient and either the activation's output or its input. */
export function activationGradOp<const Type extends OpType>({
  type,
  doc,
  attributes,
}: ActivationGradOptions<Type>): OpDefinition<Type> {
  return defineOp<Type>({
    type,
    doc,
    infer: ([gradient, known]) => {
      if (!sameShape(gradient!.shape, known!.shape)) {
        const shapes = `${formatShape(gradient!.shape)} and ${formatShape(known!.shape)}`;
        throw new Error(`${type} needs a gradient in the shape of the activation; got ${shapes}.`);
      }
      return [{ shape: gradient!.shape, dtype: 'float32' }];
    },
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

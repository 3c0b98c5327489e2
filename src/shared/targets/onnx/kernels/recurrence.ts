import type { OnnxContext } from '../op';
import type { OnnxAttributes, OnnxWriter } from '../writer';

interface Weights {
  /** [features, gates · units] */
  readonly kernel: string;
  /** [units, gates · units] */
  readonly recurrentKernel: string;
  /** Those of x, then those of h; any shape. */
  readonly biases: string;
}

/**
 * ONNX's LSTM or GRU, which takes time first and has an axis for two directions.
 * @param states how many last states it has
 * @returns h of all steps [batch, steps, units], then the last states [batch, units]
 */
export function recurrent(
  writer: OnnxWriter,
  type: 'LSTM' | 'GRU',
  { inputs, inputTypes: [x, , recurrentType], attributes }: OnnxContext<'lstm' | 'gru'>,
  { kernel, recurrentKernel, biases }: Weights,
  settings: OnnxAttributes,
  states: number,
): string[] {
  const [batch, steps, features] = x!.shape;
  const [units, width] = recurrentType!.shape;
  const outputs = writer.nodes(
    type,
    [
      writer.transpose(inputs[0]!, [1, 0, 2]),
      writer.reshape(writer.transpose(kernel, [1, 0]), [1, width!, features!]),
      writer.reshape(writer.transpose(recurrentKernel, [1, 0]), [1, width!, units!]),
      writer.reshape(biases, [1, 2 * width!]),
    ],
    Array.from({ length: 1 + states }, () => true),
    { hidden_size: units!, direction: attributes.reverse ? 'reverse' : 'forward', ...settings },
  );
  const [all, ...last] = outputs;
  return [
    writer.transpose(writer.reshape(all!, [steps!, batch!, units!]), [1, 0, 2]),
    ...last.map((state) => writer.reshape(state, [batch!, units!])),
  ];
}

/** Weights whose last axis is gates side by side, with the gates in another order. */
export function reorderedGates(writer: OnnxWriter, weights: string, order: readonly number[], units: number): string {
  const sizes = writer.int64(order.map(() => units));
  const gates = writer.nodes(
    'Split',
    [weights, sizes],
    order.map(() => true),
    { axis: -1 },
  );
  return writer.node(
    'Concat',
    order.map((gate) => gates[gate]!),
    { axis: -1 },
  );
}

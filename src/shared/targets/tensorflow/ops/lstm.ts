import type { OpContext } from '../../opContext';
import type { TensorFlowOp } from '../op';
import { float32, int32, type TensorFlowWriter } from '../writer';

const attributes = { T: float32, use_peephole: false };

/** One operator for all steps; its gates stand in Keras's order. */
export const lstm: TensorFlowOp<'lstm'> = (writer, { inputs, inputTypes, attributes: { reverse } }) => {
  const { order, last, states } = block(writer, inputs, inputTypes, reverse);
  return [writer.transpose(order(states[6]!), [1, 0, 2]), last(states[6]!), last(states[1]!)];
};

export const lstmGrad: TensorFlowOp<'lstmGrad'> = (
  writer,
  { inputs: [gradient, ofCell, ...rest], inputTypes: [, cellType, ...types], attributes: { reverse } },
) => {
  const { order, steps, features, units, given, states } = block(writer, rest.slice(0, 4), types, reverse);
  const before = writer.int32([steps - 1, 0, 0, 0, 0, 0], [3, 2]);
  const cell = writer.reshape(ofCell!, [1, ...cellType!.shape]);
  const ofCells = writer.node('Pad', [cell, before], { T: float32, Tpaddings: int32 });
  const ofAll = order(writer.transpose(gradient!, [1, 0, 2]));
  const results = writer.nodes('BlockLSTMGradV2', [...given, ...states, ofCells, ofAll], 8, attributes);
  const sizes = [writer.int32([features, units]), writer.int32([0], [])];
  const [ofKernel, ofRecurrent] = writer.nodes('SplitV', [results[3]!, ...sizes], 2, {
    ...{ T: float32, Tlen: int32, num_split: 2 },
  });
  return [writer.transpose(order(results[0]!), [1, 0, 2]), ofKernel!, ofRecurrent!, results[7]!];
};

/** The operator itself, which the gradient asks for again: it is in the graph once. */
function block(
  writer: TensorFlowWriter,
  [x, kernel, recurrent, bias]: readonly string[],
  [type, , recurrentType]: OpContext['inputTypes'],
  reverse: boolean,
) {
  const [batch, steps, features] = type!.shape as readonly [number, number, number];
  const units = recurrentType!.shape[0]!;
  const order = (sequence: string) =>
    reverse ? writer.node('ReverseV2', [sequence, writer.int32([0])], { T: float32, Tidx: int32 }) : sequence;
  const last = (sequence: string) => {
    const box = [writer.int32([steps - 1, 0, 0]), writer.int32([1, batch, units])];
    return writer.reshape(writer.node('Slice', [sequence, ...box], { T: float32, Index: int32 }), [batch, units]);
  };
  const weights = writer.node('ConcatV2', [kernel!, recurrent!, writer.int32([0], [])], {
    ...{ N: 2, T: float32, Tidx: int32 },
  });
  const count = writer.node('Cast', [writer.int32([steps], [])], { SrcT: int32, DstT: { type: 'int64' } });
  const [state, unused] = [writer.float(0, [batch, units]), writer.float(0, [units])];
  const sequence = order(writer.transpose(x!, [1, 0, 2]));
  const given = [count, sequence, state, state, weights, unused, unused, unused, bias!];
  const states = writer.nodes('BlockLSTMV2', given, 7, { ...attributes, cell_clip: { float: 0 } });
  return { order, last, steps, features, units, given, states };
}

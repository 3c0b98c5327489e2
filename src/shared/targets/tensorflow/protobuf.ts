import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Shape } from '../../tensor/shape';
import { message } from '../protobufMessage';
import type { TensorFlowAttribute, TensorFlowAttributes, TensorFlowTensor, TensorFlowType } from './writer';

// Field numbers are those of saved_model.proto, meta_graph.proto, graph.proto, attr_value.proto and tensor.proto.
const SCHEMA_VERSION = 1;
/** The version of graphs that TensorFlow 2.4 and later write; readers of 2.9 and 2.21 take it. */
const PRODUCER = 561;
/** The tag that the model is loaded by. */
export const servingTag = 'serve';

const dataType: Record<TensorFlowType, number> = { float32: 1, int32: 3, uint8: 4, int64: 9, bool: 10, resource: 20 };

export interface TensorFlowNode {
  readonly name: string;
  readonly type: string;
  /** Outputs of other nodes, `name:1`; and nodes that must have run before, `^name`. */
  readonly inputs: readonly string[];
  readonly attributes: TensorFlowAttributes;
}

/** A SavedModel of one graph without signatures: its nodes are fed and fetched by name. */
export function encodeSavedModel(nodes: readonly TensorFlowNode[]): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.Varint).int64(SCHEMA_VERSION);
  message(writer, 2, () => {
    message(writer, 1, () => void writer.tag(4, WireType.LengthDelimited).string(servingTag));
    message(writer, 2, () => {
      for (const node of nodes) message(writer, 1, () => writeNode(writer, node));
      message(writer, 4, () => void writer.tag(1, WireType.Varint).int32(PRODUCER));
    });
  });
  return writer.finish();
}

function writeNode(writer: BinaryWriter, { name, type, inputs, attributes }: TensorFlowNode): void {
  writer.tag(1, WireType.LengthDelimited).string(name);
  writer.tag(2, WireType.LengthDelimited).string(type);
  for (const input of inputs) writer.tag(3, WireType.LengthDelimited).string(input);
  for (const [key, value] of Object.entries(attributes)) {
    message(writer, 5, () => {
      writer.tag(1, WireType.LengthDelimited).string(key);
      message(writer, 2, () => writeAttribute(writer, value));
    });
  }
}

function writeAttribute(writer: BinaryWriter, value: TensorFlowAttribute): void {
  if (typeof value === 'number') writer.tag(3, WireType.Varint).int64(value);
  else if (typeof value === 'string') writer.tag(2, WireType.LengthDelimited).string(value);
  else if (typeof value === 'boolean') writer.tag(5, WireType.Varint).bool(value);
  else if ('float' in value) writer.tag(4, WireType.Bit32).float(value.float);
  else if ('type' in value) writer.tag(6, WireType.Varint).int32(dataType[value.type]);
  else if ('shape' in value) message(writer, 7, () => writeShape(writer, value.shape));
  else if ('tensor' in value) message(writer, 8, () => writeTensor(writer, value.tensor));
  else message(writer, 1, () => value.forEach((each) => writer.tag(3, WireType.Varint).int64(each)));
}

function writeShape(writer: BinaryWriter, shape: Shape): void {
  for (const extent of shape) message(writer, 2, () => void writer.tag(1, WireType.Varint).int64(extent));
}

function writeTensor(writer: BinaryWriter, { dtype, shape, values }: TensorFlowTensor): void {
  writer.tag(1, WireType.Varint).int32(dataType[dtype]);
  message(writer, 2, () => writeShape(writer, shape));
  // A list shorter than the tensor repeats its last value.
  if (dtype === 'int32') message(writer, 7, () => values.forEach((value) => writer.int32(value)));
  else message(writer, 5, () => values.forEach((value) => writer.float(value)));
}

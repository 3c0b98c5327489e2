import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { message } from '../protobufMessage';
import { onnxDType, type OnnxDType } from './types';
import type { OnnxAttribute, OnnxAttributes } from './writer';
import type { Shape } from '../../tensor/shape';

// Field numbers are those of onnx.proto (ONNX 1.15): IR version 9, operator set 20.
const IR_VERSION = 9;
const OPERATOR_SET = 20;
/** The version of the operator sets of other domains, of which all that are used have but one. */
const OTHER_OPERATOR_SET = 1;
const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, ints: 7 } as const;

export interface OnnxNode {
  /** What profiles call it. */
  readonly name?: string;
  readonly type: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: OnnxAttributes;
}

export interface OnnxTensor {
  readonly name: string;
  readonly dtype: OnnxDType;
  readonly shape: Shape;
  readonly bytes: Uint8Array;
}

export interface OnnxValue {
  readonly name: string;
  readonly dtype: OnnxDType;
  readonly shape: Shape;
}

export interface OnnxModel {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** A ModelProto of onnx.proto. */
export function encodeModel(model: OnnxModel): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.Varint).int64(IR_VERSION);
  writer.tag(2, WireType.LengthDelimited).string('netloom');
  message(writer, 7, () => writeGraph(writer, model));
  for (const domain of new Set(['', ...model.nodes.map((node) => node.domain)])) {
    message(writer, 8, () => {
      writer.tag(1, WireType.LengthDelimited).string(domain);
      writer.tag(2, WireType.Varint).int64(domain ? OTHER_OPERATOR_SET : OPERATOR_SET);
    });
  }
  return writer.finish();
}

function writeGraph(writer: BinaryWriter, { nodes, constants, inputs, outputs }: OnnxModel): void {
  for (const node of nodes) message(writer, 1, () => writeNode(writer, node));
  writer.tag(2, WireType.LengthDelimited).string('netloom');
  for (const constant of constants) message(writer, 5, () => writeTensor(writer, constant));
  for (const input of inputs) message(writer, 11, () => writeValue(writer, input));
  for (const output of outputs) message(writer, 12, () => writeValue(writer, output));
}

function writeNode(writer: BinaryWriter, { name, type, domain, inputs, outputs, attributes }: OnnxNode): void {
  for (const input of inputs) writer.tag(1, WireType.LengthDelimited).string(input);
  for (const output of outputs) writer.tag(2, WireType.LengthDelimited).string(output);
  if (name !== undefined) writer.tag(3, WireType.LengthDelimited).string(name);
  writer.tag(4, WireType.LengthDelimited).string(type);
  for (const [name, value] of Object.entries(attributes)) {
    message(writer, 5, () => writeAttribute(writer, name, value));
  }
  if (domain) writer.tag(7, WireType.LengthDelimited).string(domain);
}

function writeAttribute(writer: BinaryWriter, name: string, value: OnnxAttribute): void {
  writer.tag(1, WireType.LengthDelimited).string(name);
  const type = (kind: keyof typeof ATTRIBUTE_TYPE) => writer.tag(20, WireType.Varint).int32(ATTRIBUTE_TYPE[kind]);
  if (typeof value === 'number') {
    writer.tag(3, WireType.Varint).int64(value);
    type('int');
  } else if (typeof value === 'string') {
    writer.tag(4, WireType.LengthDelimited).bytes(new TextEncoder().encode(value));
    type('string');
  } else if ('float' in value) {
    writer.tag(2, WireType.Bit32).float(value.float);
    type('float');
  } else {
    for (const each of value) writer.tag(8, WireType.Varint).int64(each);
    type('ints');
  }
}

function writeTensor(writer: BinaryWriter, { name, dtype, shape, bytes }: OnnxTensor): void {
  for (const extent of shape) writer.tag(1, WireType.Varint).int64(extent);
  writer.tag(2, WireType.Varint).int32(onnxDType[dtype]);
  writer.tag(8, WireType.LengthDelimited).string(name);
  writer.tag(9, WireType.LengthDelimited).bytes(bytes);
}

function writeValue(writer: BinaryWriter, { name, dtype, shape }: OnnxValue): void {
  writer.tag(1, WireType.LengthDelimited).string(name);
  message(writer, 2, () => {
    message(writer, 1, () => {
      writer.tag(1, WireType.Varint).int32(onnxDType[dtype]);
      message(writer, 2, () => {
        for (const extent of shape) message(writer, 1, () => writer.tag(1, WireType.Varint).int64(extent));
      });
    });
  });
}

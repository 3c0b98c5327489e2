import { BinaryReader } from '@bufbuild/protobuf/wire';

export interface ReadNode {
  readonly name: string;
  readonly type: string;
  readonly inputs: readonly string[];
}

/** The nodes of a SavedModel: MetaGraphDef 2, its GraphDef 2, its nodes 1 with name 1, op 2 and inputs 3. */
export function readNodes(savedModel: Uint8Array): ReadNode[] {
  const [metaGraph] = fields(savedModel, 2);
  const [graph] = fields(metaGraph!, 2);
  return fields(graph!, 1).map((node) => ({
    name: text(fields(node, 1)[0]!),
    type: text(fields(node, 2)[0]!),
    inputs: fields(node, 3).map(text),
  }));
}

/** The tags that the model is found by. */
export function readTags(savedModel: Uint8Array): string[] {
  const [metaGraph] = fields(savedModel, 2);
  return fields(fields(metaGraph!, 1)[0]!, 4).map(text);
}

function fields(message: Uint8Array, wanted: number): Uint8Array[] {
  const reader = new BinaryReader(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (field === wanted) found.push(reader.bytes());
    else reader.skip(type);
  }
  return found;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

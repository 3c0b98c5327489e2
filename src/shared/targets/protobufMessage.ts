import { WireType, type BinaryWriter } from '@bufbuild/protobuf/wire';

/** Writes a message inside a message: `write` adds its fields. */
export function message(writer: BinaryWriter, field: number, write: () => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
}

import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { message } from '../protobufMessage';

/** Fields of tensorflow.Event (tensorflow/core/util/event.proto) and of tensorflow.Summary (framework/summary.proto). */
const event = { wallTime: 1, step: 2, fileVersion: 3, summary: 5 } as const;
const summary = { value: 1 } as const;
const value = { tag: 1, simpleValue: 2 } as const;

/** What an event file begins with. */
export function versionEvent(wallTime: number): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(event.wallTime, WireType.Bit64).double(wallTime);
  writer.tag(event.fileVersion, WireType.LengthDelimited).string('brain.Event:2');
  return writer.finish();
}

/**
 * The values of some curves at one step.
 * @param wallTime seconds since 1970
 * @param values numbers by the curves' names, kept with 32 bits
 */
export function scalarEvent(wallTime: number, step: number, values: Readonly<Record<string, number>>): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(event.wallTime, WireType.Bit64).double(wallTime);
  writer.tag(event.step, WireType.Varint).int64(step);
  message(writer, event.summary, () => {
    for (const [tag, number] of Object.entries(values)) {
      message(writer, summary.value, () => {
        writer.tag(value.tag, WireType.LengthDelimited).string(tag);
        writer.tag(value.simpleValue, WireType.Bit32).float(number);
      });
    }
  });
  return writer.finish();
}

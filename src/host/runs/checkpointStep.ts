import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

/** As much of a header as is read; the state of a run stands in it with the names of its tensors. */
const headerLimit = 16 * 2 ** 20;

const headerSchema = z.object({ __metadata__: z.object({ state: z.string() }) });
const stateSchema = z.object({ step: z.number().int().min(0) });

/** The step of the checkpoint in a file, from its header alone; undefined where it cannot be read. */
export function checkpointStepIn(path: string): number | undefined {
  try {
    const { __metadata__ } = headerSchema.parse(JSON.parse(readHeader(path)));
    return stateSchema.parse(JSON.parse(__metadata__.state)).step;
  } catch {
    return undefined;
  }
}

/** The JSON text at the start of a safetensors file, behind eight bytes that say how long it is. */
function readHeader(path: string): string {
  const file = openSync(path, 'r');
  try {
    const length = Buffer.alloc(8);
    readSync(file, length, 0, 8, 0);
    const header = Buffer.alloc(Math.min(Number(length.readBigUInt64LE()), headerLimit));
    readSync(file, header, 0, header.length, 8);
    return header.toString();
  } finally {
    closeSync(file);
  }
}

import { Worker } from 'node:worker_threads';
import { beatBeginning, beatInterval } from '@system/beat';

/**
 * Has a thread of its own write beats to standard output (see `@system/beat`), each with the number of turns of this
 * thread's loop. Writes go past Node's streams, which the main thread would have to serve. Where no thread can be made,
 * the messages of the main thread are the only sign of life.
 */
export function startBeat(): void {
  const turns = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => Atomics.add(turns, 0, 1), beatInterval).unref();
  const source = `
    const { workerData } = require('node:worker_threads');
    const { writeSync } = require('node:fs');
    setInterval(() => {
      try {
        writeSync(1, workerData.beginning + Atomics.load(workerData.turns, 0) + '\\n');
      } catch {
        // Nobody reads, or not now.
      }
    }, workerData.interval);
  `;
  try {
    const data = { turns, beginning: beatBeginning, interval: beatInterval };
    const worker = new Worker(source, { eval: true, workerData: data });
    worker.on('error', () => undefined);
    worker.unref();
  } catch {
    // See above.
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, platform, totalmem } from 'node:os';
import { root } from '../../vite.shared.config';

/** Writes what a benchmark measured, with the machine that it ran on, to `bench/results/NAME.json`. */
export async function writeResults(name: string, results: object): Promise<void> {
  const machine = {
    processor: cpus()[0]?.model.trim(),
    threads: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: platform(),
    node: process.version,
  };
  await mkdir(root('bench/results'), { recursive: true });
  const text = JSON.stringify({ measuredAt: new Date().toISOString(), machine, ...results }, undefined, 2);
  await writeFile(root(`bench/results/${name}.json`), `${text}\n`);
}

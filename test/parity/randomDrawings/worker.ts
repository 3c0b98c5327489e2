import { join } from 'node:path';
import { codeTargets } from '@shared/targets';
import { record, writeExport, writeTensors } from '../exports';
import { documentOf } from './cases';
import { compareEngines } from './engines';

/**
 * A process of its own, since an engine may abort it: `worker.ts JOB FOLDER TOLERANCE NAME…` prints a line of JSON before
 * and after each drawing.
 */
const [job, folder, tolerance, ...names] = process.argv.slice(2) as [string, string, string, ...string[]];

const jobs: Readonly<Record<string, (name: string) => Promise<object>>> = {
  /** Records what ONNX Runtime gives, and writes what the frameworks are to run. */
  async exports(name) {
    const recorded = await record(documentOf(name));
    for (const target of codeTargets) writeExport(target, recorded, join(folder, target.id, name));
    const outputs = recorded.outputs.map((output, number) => [`output${number}`, output] as const);
    writeTensors(join(folder, `${name}.safetensors`), new Map(outputs));
    return {};
  },
  engines: (name) => compareEngines(documentOf(name), Number(tolerance)),
};

const say = (line: object) => process.stdout.write(`\n${JSON.stringify(line)}\n`);

for (const name of names) {
  say({ begun: name });
  try {
    say({ name, ...(await jobs[job]!(name)) });
  } catch (error) {
    say({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

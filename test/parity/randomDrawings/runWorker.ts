import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the worker said of one drawing. */
export interface Said {
  readonly error?: string;
  readonly differences?: readonly string[];
  readonly uncertain?: readonly string[];
}

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

export interface Job {
  readonly job: 'exports' | 'engines';
  readonly folder: string;
  readonly tolerance: number;
}

/** Has a worker go through drawings. One that aborts it is named, and another worker goes on behind it. */
export async function runWorker(job: Job, names: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  const said = new Map<string, Said>();
  let left = names;
  while (left.length > 0) {
    const { begun, end } = await goThrough(job, left, said);
    if (begun !== undefined && !said.has(begun)) said.set(begun, { error: `The process was aborted (${end}).` });
    const next = left.filter((name) => !said.has(name));
    if (next.length === left.length) throw new Error(`The worker does not start: ${end}`);
    left = next;
  }
  return said;
}

async function goThrough({ job, folder, tolerance }: Job, names: readonly string[], said: Map<string, Said>) {
  const child = spawn(process.execPath, ['--import', 'tsx', worker, job, folder, String(tolerance), ...names], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [begun, complaint]: [string | undefined, string] = [undefined, ''];
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue;
    const { begun: next, name, ...words } = JSON.parse(line) as Said & { begun?: string; name?: string };
    if (next !== undefined) begun = next;
    if (name !== undefined) said.set(name, words);
  }
  const [code, signal] =
    child.exitCode === null && child.signalCode === null
      ? await new Promise<[number | null, string | null]>((resolve) => child.once('exit', (...end) => resolve(end)))
      : [child.exitCode, child.signalCode];
  return { begun, end: `${signal ?? `exit ${code}`}\n${complaint}` };
}

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A program that ran to its end. */
export interface Finished {
  /** The JSON objects that it printed, one a line. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** From its start to its end. */
  readonly seconds: number;
  /** The sum over its processes of their largest resident sets; nothing where the system is not Linux. */
  readonly peakBytes?: number;
}

/** Runs a program that tells what it does in lines of JSON. @throws with what it said last where it fails */
export async function runProgram(
  [command, ...args]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const begun = performance.now();
  const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  const lines: Record<string, unknown>[] = [];
  const complaints: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) =>
    lines.push(JSON.parse(line) as Record<string, unknown>),
  );
  createInterface({ input: child.stderr! }).on('line', (line) => complaints.push(line));
  const peaks = new Map<number, number>();
  const sampling = setInterval(() => samplePeaks(child.pid!, peaks), 500);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (code !== 0) throw new Error(`it ended with exit code ${code}. ${complaints.slice(-6).join('\n')}`);
  } finally {
    clearInterval(sampling);
  }
  const peakBytes = [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0);
  return { lines, seconds: (performance.now() - begun) / 1000, ...(peakBytes > 0 && { peakBytes }) };
}

/** Notes the largest resident sets of a process and its descendants so far. */
function samplePeaks(root: number, peaks: Map<number, number>): void {
  const parents = new Map<number, number>();
  const found = new Map<number, number>();
  try {
    for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const status = readStatus(Number(entry));
      if (!status) continue;
      parents.set(Number(entry), status.parent);
      found.set(Number(entry), status.peakBytes);
    }
  } catch {
    return;
  }
  const descends = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && descends(parents.get(pid)));
  for (const [pid, bytes] of found) if (descends(pid)) peaks.set(pid, bytes);
}

function readStatus(pid: number): { parent: number; peakBytes: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: number('PPid'), peakBytes: number('VmHWM') * 1024 };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}

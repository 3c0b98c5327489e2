import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface Usage {
  /** Milliseconds of processor time of its main thread; of all threads where the system does not tell them apart. */
  readonly processor: number;
  /** Bytes that it holds. */
  readonly memory: number;
}

/** Linux counts processor time in hundredths of a second, memory in pages. */
const [tick, page] = [10, 4096];

/** Undefined where the system does not say it of another process. */
export function usageOf(pid: number): Usage | undefined {
  try {
    // The name in brackets may hold anything.
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const resident = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return { processor: (Number(fields[11]) + Number(fields[12])) * tick, memory: Number(resident) * page };
  } catch {
    if (pid !== process.pid) return undefined;
    const { user, system } = process.cpuUsage();
    return { processor: (user + system) / 1000, memory: process.memoryUsage.rss() };
  }
}

import { readFileSync } from 'node:fs';

/** Processor time in ticks of 10 ms: of the whole machine, and of single processes. Nothing where the system is not Linux. */
export interface Ticks {
  readonly at: number;
  readonly busy: number;
  readonly own: number;
}

const ticksPerSecond = 100;

/** What the machine and these processes have used so far. */
export function readTicks(processes: readonly number[]): Ticks | undefined {
  try {
    // What a hypervisor takes away counts as busy too.
    const [user, nice, system, , , irq, softIrq, steal = 0] = /^cpu +(.*)$/m
      .exec(readFileSync('/proc/stat', 'utf8'))![1]!
      .split(' ')
      .map(Number) as number[];
    const own = [process.pid, ...processes].reduce((sum, pid) => sum + ticksOf(pid), 0);
    return { at: performance.now(), busy: user! + nice! + system! + irq! + softIrq! + steal, own };
  } catch {
    return undefined;
  }
}

/** How many processors others kept busy between two readings: 0 on a quiet machine. */
export function foreignLoad(before: Ticks | undefined, after: Ticks | undefined): number | undefined {
  if (!before || !after) return undefined;
  const foreign = after.busy - before.busy - (after.own - before.own);
  const seconds = (after.at - before.at) / 1000;
  return Number(Math.max(0, foreign / ticksPerSecond / seconds).toFixed(2));
}

function ticksOf(pid: number): number {
  // The name in brackets may hold spaces; the numbers follow its end.
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

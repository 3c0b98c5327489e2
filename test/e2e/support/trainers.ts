import { readdirSync, readFileSync } from 'node:fs';
import type { Served } from '../../support/served';

/** Kills the processes that the server started: its trainers. Linux alone, whose /proc says whose child a process is. */
export function killTrainers({ process: server }: Served): void {
  const trainers = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === server.pid);
  for (const pid of trainers) process.kill(Number(pid), 'SIGKILL');
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

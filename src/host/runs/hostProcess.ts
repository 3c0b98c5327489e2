import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';
import { isRunning } from '@system/isRunning';

/** The process that a run belongs to: enough to know later whether it is still there, and not another with its number. */
export const hostIdentitySchema = z.object({
  pid: z.number().int(),
  machine: z.string(),
  /** When the process began, as the system counts it; empty where that cannot be known. */
  begun: z.string(),
  /** Of several hosts in one process (tests), which one. */
  instance: z.string(),
});

export type HostIdentity = z.infer<typeof hostIdentitySchema>;

/** Hosts of this process that are open. */
const open = new Set<string>();

export function enterHost(): HostIdentity {
  const instance = randomUUID();
  open.add(instance);
  return { pid: process.pid, machine: hostname(), begun: beginningOf(process.pid), instance };
}

export function leaveHost({ instance }: HostIdentity): void {
  open.delete(instance);
}

/** Milliseconds between two signs of life that a host gives of a run in progress, and after which another machine's host counts as gone. */
export const signOfLife = { every: 60_000, gone: 600_000 } as const;

/**
 * Whether the host of a run may still be at work on it. Of a process on this machine that is known for certain. Another
 * machine's (containers that share a folder) counts as there while it gives signs of life.
 * @param updated when the host last wrote of the run, milliseconds since 1970.
 */
export function isThere(host: HostIdentity, updated: number, now = Date.now()): boolean {
  if (host.machine !== hostname()) return now - updated < signOfLife.gone;
  if (host.pid === process.pid && host.begun === beginningOf(process.pid)) return open.has(host.instance);
  // A moment of tolerance: clocks are set, and the time since the start is rounded.
  if (updated < now - uptime() * 1000 - 60_000) return false;
  return isRunning(host.pid) && host.begun === beginningOf(host.pid);
}

/** On Linux the time at which the process began, in ticks since the machine did (field 22 of proc(5)'s stat); elsewhere nothing. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** What can be said of a process of which only the number was kept. */
export function identityOf(pid: number): HostIdentity {
  return { pid, machine: hostname(), begun: isRunning(pid) ? beginningOf(pid) : 'gone', instance: '' };
}

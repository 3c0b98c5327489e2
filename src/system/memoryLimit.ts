import { totalmem } from 'node:os';

/** How much memory processes may use here, bytes. */
export interface MemoryLimit {
  readonly bytes: number;
  /** Whether a container (a control group) sets it, below what the machine has. */
  readonly isContainers: boolean;
}

/** The machine's memory, or the limit of the container that this process is in where that is lower. */
export function memoryLimit(): MemoryLimit {
  const machine = totalmem();
  // Of cgroups v1 and v2; 0 or more than there is where none is set.
  const container = process.constrainedMemory();
  const isContainers = container > 0 && container < machine;
  return { bytes: isContainers ? container : machine, isContainers };
}

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/**
 * Physical cores that this process may use. A second thread on a core slows matrix arithmetic down, so hyper-threads
 * are not counted where the system lists them (Linux).
 */
export function physicalCores(): number {
  const logical = availableParallelism();
  const cores = new Set<string>();
  for (let index = 0; ; index++) {
    try {
      cores.add(readFileSync(`/sys/devices/system/cpu/cpu${index}/topology/thread_siblings_list`, 'utf8'));
    } catch {
      return Math.min(logical, cores.size || logical);
    }
  }
}

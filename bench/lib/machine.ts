import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** What figures are worth nothing without. */
export interface Circumstances {
  readonly date: string;
  /** Of the sources that were measured; `-dirty` where they were changed since. */
  readonly commit: string;
  readonly machine: {
    readonly processor: string;
    readonly parallelism: number;
    readonly memoryGigabytes: number;
    readonly platform: string;
    readonly node: string;
  };
}

export function circumstances(): Circumstances {
  return {
    date: new Date().toISOString(),
    commit: commit(),
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      parallelism: availableParallelism(),
      memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
      platform: `${process.platform}-${process.arch}`,
      node: process.version,
    },
  };
}

function commit(): string {
  try {
    // Results are written while the rest is measured; they change no figure.
    const paths = ['src', 'bench/lib', 'bench/networks', 'bench/workers', 'package-lock.json'];
    const git = (...args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const changed = git('status', '--porcelain', '--', ...paths).trim() !== '';
    return git('rev-parse', '--short', 'HEAD').trim() + (changed ? '-dirty' : '');
  } catch {
    return 'unknown';
  }
}

import type { ChosenProgress } from '@shared/contract/datasets';
import { DatasetError } from '@shared/data/error';
import { seldom, type DataProgress, type Watched } from '@shared/data/progress';
import { hostSaying } from '@shared/messages/hostSaying';

/** Looks at chosen files that are in progress: each says how far it is, and can be stopped. */
export class Looks {
  private readonly inProgress = new Map<string, Set<AbortController>>();

  constructor(private readonly report: (progress: ChosenProgress) => void) {}

  /** Looks at files. Throws a `DatasetError` where it is stopped. @param chosen the handle of the files */
  async look<Value>(chosen: string, work: (watched: Required<Watched>) => Promise<Value>): Promise<Value> {
    const aborter = new AbortController();
    const others = this.inProgress.get(chosen) ?? new Set();
    this.inProgress.set(chosen, others.add(aborter));
    try {
      const onProgress = seldom<DataProgress>((progress) => this.report({ chosen, ...progress }));
      return await work({ signal: aborter.signal, onProgress });
    } finally {
      others.delete(aborter);
      if (others.size === 0) this.inProgress.delete(chosen);
    }
  }

  /** Stops whatever looks at these files. */
  stop(chosen: string): void {
    const reason = new DatasetError(hostSaying('file', 'stopped'));
    for (const aborter of this.inProgress.get(chosen) ?? []) aborter.abort(reason);
  }
}

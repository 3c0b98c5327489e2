import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { DataWork, Watched } from '@shared/data/progress';
import { messageOf } from '@shared/errors/messageOf';
import { programEntry, startThread } from '../../programEntry';
import type { Decoded, DecodeAnswer, DecodeJob, DecodeTask } from './decodeJob';
import { hostSaying, type HostSaying, type HostValue } from '@shared/messages/hostSaying';

/** Files in a job: enough that messages cost little, few enough that all threads have some. */
const mostPerJob = 16;
/** Jobs that a thread holds: one at work, one ready. */
const jobsPerThread = 2;

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Pending>;
}

interface Pending {
  readonly job: DecodeJob;
  /** Aborted where nobody waits for it any more. */
  readonly signal?: AbortSignal;
  finish(results: readonly Decoded[]): void;
}

/** Threads that decode images. They start when the first image is asked for. */
export class DecoderPool {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Pending[] = [];
  private nextId = 0;
  private isClosed = false;

  /** @param size threads, as many as processors where it is not said */
  constructor(private readonly size = availableParallelism()) {}

  /**
   * What becomes of each file, in their order. A file that cannot be decoded does not hold up the others.
   * @param watched throws where it is aborted; what is at work is finished for nothing
   */
  async decode(
    paths: readonly string[],
    task: DecodeTask,
    { what, onProgress, signal }: Watched & { readonly what?: DataWork } = {},
  ): Promise<Decoded[]> {
    const each = Math.max(1, Math.min(mostPerJob, Math.ceil(paths.length / (this.size * jobsPerThread))));
    const total = paths.length;
    let done = 0;
    const jobs: Promise<readonly Decoded[]>[] = [];
    for (let start = 0; start < total; start += each)
      jobs.push(
        this.run(paths.slice(start, start + each), task, signal).then((decoded) => {
          done += decoded.length;
          if (what && !signal?.aborted) onProgress?.({ what, done, total });
          return decoded;
        }),
      );
    const decoded = await Promise.all(jobs);
    signal?.throwIfAborted();
    return decoded.flat();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const workers = [...this.threads].map(({ worker }) => worker);
    await Promise.all(workers.map((worker) => worker.terminate()));
    for (const pending of this.waiting.splice(0))
      pending.finish(failed(pending.job, hostSaying('image', 'closedMeanwhile')));
  }

  private run(paths: readonly string[], task: DecodeTask, signal?: AbortSignal): Promise<readonly Decoded[]> {
    return new Promise((finish) => {
      const pending = { job: { id: this.nextId++, task, paths }, finish, ...(signal && { signal }) };
      this.waiting.push(pending);
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.waiting.length > 0 && !this.isClosed) {
      const idlest = [...this.threads].sort((left, right) => left.jobs.size - right.jobs.size)[0];
      const needsThread = this.threads.size < this.size && (idlest?.jobs.size ?? 1) > 0;
      const thread = needsThread ? this.start() : idlest!;
      if (!thread || thread.jobs.size >= jobsPerThread) return;
      const pending = this.waiting.shift()!;
      if (pending.signal?.aborted) {
        pending.finish(failed(pending.job, hostSaying('image', 'notRead')));
        continue;
      }
      thread.jobs.set(pending.job.id, pending);
      thread.worker.ref();
      thread.worker.postMessage(pending.job);
    }
    if (this.isClosed)
      for (const pending of this.waiting.splice(0)) pending.finish(failed(pending.job, hostSaying('image', 'closed')));
  }

  private start(): Thread {
    const worker = startThread(programEntry('decoder', 'system/data/images/decoder.ts'), undefined);
    const thread: Thread = { worker, jobs: new Map() };
    this.threads.add(thread);
    worker.on('message', ({ id, results }: DecodeAnswer) => {
      const pending = thread.jobs.get(id);
      thread.jobs.delete(id);
      // A process may end while its threads have nothing to do.
      if (thread.jobs.size === 0) worker.unref();
      pending?.finish(results);
      this.dispatch();
    });
    let reason: HostValue = hostSaying('image', 'threadEnded');
    worker.on('error', (error) => (reason = messageOf(error)));
    worker.on('exit', () => {
      this.threads.delete(thread);
      for (const pending of thread.jobs.values())
        pending.finish(failed(pending.job, hostSaying('image', 'notDecoded', reason)));
      this.dispatch();
    });
    return thread;
  }
}

function failed({ paths }: DecodeJob, error: HostSaying): Decoded[] {
  return paths.map(() => ({ error }));
}

import type { Handlers } from '@shared/ipc/contract';
import type { EngineWork } from '@shared/ipc/engines';
import { createMeter } from '../download/meter';
import type { SpawnTrainer } from '../training/trainerProcess';
import { addableEngine } from './index';

export interface EngineServiceOptions {
  readonly spawn?: SpawnTrainer;
  /** Where Netloom keeps its data, and so its engines. */
  readonly home: string;
  readonly onWork: (work: EngineWork) => void;
  /** Called when engines came or went, so that the next trainer sees it. */
  readonly onChanged: () => Promise<void>;
}

type EngineHandlers = Pick<Handlers, Extract<keyof Handlers, `engines.${string}`>>;

/** Adds and removes engines, one at a time, while everything else goes on. */
export class EngineService {
  private work: EngineWork | undefined;
  private cancelling: AbortController | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(private readonly options: EngineServiceOptions) {}

  get handlers(): EngineHandlers {
    return {
      'engines.offers': async ({ engine, gpu }) => addableEngine(engine).offers(gpu, this.options.home),
      'engines.add': async ({ engine, gpu, source }) => this.add(engine, gpu, source),
      'engines.cancel': async () => this.cancel(),
      'engines.remove': async ({ engine }) => {
        this.refuseWhileWorking();
        const gone = await addableEngine(engine).remove(this.options.home);
        this.work = undefined;
        await this.options.onChanged();
        return gone;
      },
      'engines.work': async () => this.work,
    };
  }

  /** Ends the work under way and waits until nothing of it is left but the download so far. */
  async close(): Promise<void> {
    await this.cancel();
  }

  private add(engine: string, gpu: boolean, source?: string): undefined {
    this.refuseWhileWorking();
    addableEngine(engine);
    this.cancelling = new AbortController();
    this.tell({ engine, gpu, state: 'working', step: 'Looking where to get it', refusals: [] });
    this.ended = this.carryOut(engine, gpu, source, this.cancelling.signal);
    return undefined;
  }

  private async cancel(): Promise<undefined> {
    this.cancelling?.abort(new Error('It was cancelled; what was downloaded is kept for the next time.'));
    await this.ended;
    return undefined;
  }

  private async carryOut(engine: string, gpu: boolean, source: string | undefined, signal: AbortSignal) {
    const meter = createMeter((progress) => this.tell({ ...this.work!, progress }));
    const step = (text: string) => {
      const { progress: _, ...rest } = this.work!;
      this.tell({ ...rest, step: text });
    };
    const { spawn, home } = this.options;
    try {
      const added = await addableEngine(engine).add(
        {
          ...{ gpu, signal, ...(source !== undefined && { source }), ...(spawn && { spawn }) },
          told: {
            step,
            bytes: meter,
            refused: (line) => this.tell({ ...this.work!, refusals: [...this.work!.refusals, line] }),
          },
        },
        home,
      );
      await this.options.onChanged();
      this.end('done', `${added} is ready.`);
    } catch (error) {
      this.end(signal.aborted ? 'cancelled' : 'failed', error instanceof Error ? error.message : String(error));
    }
  }

  private end(state: 'done' | 'failed' | 'cancelled', step: string): void {
    this.cancelling = undefined;
    const { progress: _, ...rest } = this.work!;
    this.tell({ ...rest, state, step });
  }

  private tell(work: EngineWork): void {
    this.work = work;
    this.options.onWork(work);
  }

  private refuseWhileWorking(): void {
    if (this.work?.state === 'working') throw new Error('An engine is being added already. Cancel that first.');
  }
}

import type { Handlers } from '@shared/contract/contract';
import type { EngineOffer, EngineWork } from '@shared/contract/engines';
import { messageOf } from '@shared/errors/messageOf';
import type { Dialogs } from '../fileDialogs';
import { createMeter } from '../download/meter';
import type { SpawnTrainer } from '../training/trainerProcess';
import { EngineFolders } from './folders';
import { addableEngine, type InstallOptions } from './index';

export interface EngineServiceOptions {
  readonly spawn?: SpawnTrainer;
  readonly dialogs?: Dialogs;
  /** Where Netloom keeps its data, and so its engines. */
  readonly home: string;
  readonly onWork: (work: EngineWork) => void;
  /** Called when engines came or went, so that the next trainer sees it. */
  readonly onChanged: () => Promise<void>;
}

type EngineHandlers = Pick<Handlers, Extract<keyof Handlers, `engines.${string}`>>;

/** Adds and removes engines, one at a time, while everything else goes on. */
export class EngineService {
  private readonly folders = new EngineFolders();
  private work: EngineWork | undefined;
  private cancelling: AbortController | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(private readonly options: EngineServiceOptions) {}

  get handlers(): EngineHandlers {
    return {
      'engines.offers': async ({ engine, gpu }) => addableEngine(engine).offers(gpu, this.options.home),
      'engines.folder': ({ engine, path }) => this.lookInto(engine, path),
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

  private async lookInto(engine: string, path: string | undefined): Promise<EngineOffer | undefined> {
    const { dialogs } = this.options;
    const { label } = addableEngine(engine);
    if (dialogs && path !== undefined) throw new Error('Here a folder is chosen in a window of the system’s.');
    const folder = dialogs ? await dialogs.engineFolder(label) : path;
    return folder === undefined ? undefined : this.folders.offer(engine, folder);
  }

  private add(engine: string, gpu: boolean, source?: string): undefined {
    this.refuseWhileWorking();
    addableEngine(engine);
    const from = source === undefined ? undefined : this.folders.find(source);
    this.cancelling = new AbortController();
    this.emit({
      engine,
      gpu,
      state: 'working',
      step: from === undefined ? 'Looking where to get it' : `Taking it from ${from}`,
      refusals: [],
    });
    this.ended = this.carryOut(engine, {
      gpu,
      ...(from === undefined ? source !== undefined && { source } : { from }),
    });
    return undefined;
  }

  private async cancel(): Promise<undefined> {
    this.cancelling?.abort(new Error('It was cancelled; what was downloaded is kept for the next time.'));
    await this.ended;
    return undefined;
  }

  private async carryOut(engine: string, wanted: Pick<InstallOptions, 'gpu' | 'source' | 'from'>) {
    const { signal } = this.cancelling!;
    const meter = createMeter((progress) => this.emit({ ...this.work!, progress }));
    const step = (text: string) => {
      const { progress: _, ...rest } = this.work!;
      this.emit({ ...rest, step: text });
    };
    const { spawn, home } = this.options;
    try {
      const added = await addableEngine(engine).add(
        {
          ...{ ...wanted, signal, ...(spawn && { spawn }) },
          report: {
            step,
            bytes: meter,
            refused: (line) => this.emit({ ...this.work!, refusals: [...this.work!.refusals, line] }),
          },
        },
        home,
      );
      await this.options.onChanged();
      this.end('done', `${added} is ready.`);
    } catch (error) {
      this.end(signal.aborted ? 'cancelled' : 'failed', messageOf(error));
    }
  }

  private end(state: 'done' | 'failed' | 'cancelled', step: string): void {
    this.cancelling = undefined;
    const { progress: _, ...rest } = this.work!;
    this.emit({ ...rest, state, step });
  }

  private emit(work: EngineWork): void {
    this.work = work;
    this.options.onWork(work);
  }

  private refuseWhileWorking(): void {
    if (this.work?.state === 'working') throw new Error('An engine is being added already. Cancel that first.');
  }
}

import type { Handlers } from '@shared/contract/contract';
import type { EngineOffer, EngineWork } from '@shared/contract/engines';
import { hostSaying, asSaidText, type HostSaying } from '@shared/messages/hostSaying';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';
import type { Dialogs } from '../fileDialogs';
import { createMeter } from '../download/meter';
import { failed } from '../refused';
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
    if (dialogs && path !== undefined) throw failed(hostSaying('adding', 'inWindow'));
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
      step: asSaidText(from === undefined ? hostSaying('adding', 'looking') : hostSaying('adding', 'takingFrom', from)),
      refusals: [],
    });
    this.ended = this.carryOut(engine, {
      gpu,
      ...(from === undefined ? source !== undefined && { source } : { from }),
    });
    return undefined;
  }

  private async cancel(): Promise<undefined> {
    this.cancelling?.abort(failed(hostSaying('adding', 'cancelled')));
    await this.ended;
    return undefined;
  }

  private async carryOut(engine: string, wanted: Pick<InstallOptions, 'gpu' | 'source' | 'from'>) {
    const { signal } = this.cancelling!;
    const meter = createMeter((progress) => this.emit({ ...this.work!, progress }));
    const step = (said: HostSaying) => {
      const { progress: _, ...rest } = this.work!;
      this.emit({ ...rest, step: asSaidText(said) });
    };
    const { spawn, home } = this.options;
    try {
      const added = await addableEngine(engine).add(
        {
          ...{ ...wanted, signal, ...(spawn && { spawn }) },
          report: {
            step,
            bytes: meter,
            refused: (line) => this.emit({ ...this.work!, refusals: [...this.work!.refusals, asSaidText(line)] }),
          },
        },
        home,
      );
      await this.options.onChanged();
      this.end('done', asSaidText(hostSaying('adding', 'ready', added)));
    } catch (error) {
      this.end(signal.aborted ? 'cancelled' : 'failed', saidTextOf(error));
    }
  }

  private end(state: 'done' | 'failed' | 'cancelled', step: SaidText): void {
    this.cancelling = undefined;
    const { progress: _, ...rest } = this.work!;
    this.emit({ ...rest, state, step });
  }

  private emit(work: EngineWork): void {
    this.work = work;
    this.options.onWork(work);
  }

  private refuseWhileWorking(): void {
    if (this.work?.state === 'working') throw failed(hostSaying('adding', 'busy'));
  }
}

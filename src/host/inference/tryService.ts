import type { Handlers } from '@shared/contract/contract';
import type { Abilities, Tried } from '@shared/contract/answers';
import type { Ask, OpenRequest } from '@shared/contract/trainerMessages';
import type { RunFolder } from '../runs/runFolder';
import { usualPatience, type Patience } from '../training/lifeWatch';
import type { SpawnTrainer } from '../training/trainerProcess';
import { ResidentDrawing } from './residentDrawing';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

/** Milliseconds without a question after which the process ends. */
const usualIdle = 2 * 60_000;

export interface TryOptions {
  readonly spawn: SpawnTrainer;
  readonly folderOf: (run: string) => Promise<RunFolder>;
  readonly patience?: Partial<Patience>;
  /** Milliseconds without a question after which the process ends. */
  readonly idle?: number;
}

type TryHandlers = Pick<Handlers, Extract<keyof Handlers, `try.${string}`>>;

/**
 * What runs have learned, tried by people: the drawing of one run at a time is resident, in a process of its own, so that
 * training goes on beside it.
 */
export class TryService {
  private resident: { readonly run: string; readonly drawing: Promise<ResidentDrawing> } | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Questions that are on their way. */
  private working = 0;

  constructor(private readonly options: TryOptions) {}

  get handlers(): TryHandlers {
    return {
      'try.open': ({ run }) => this.abilities(run),
      'try.ask': ({ run, ...ask }) => this.ask(run, ask),
      'try.close': async ({ run }) => {
        if (this.resident?.run === run) await this.close();
        return undefined;
      },
    };
  }

  abilities(run: string): Promise<Abilities> {
    return this.using(run, ({ abilities }) => abilities);
  }

  ask(run: string, ask: Ask): Promise<Tried> {
    return this.using(run, (drawing) => drawing.ask(ask));
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    const { resident } = this;
    this.resident = undefined;
    await (await resident?.drawing.catch(() => undefined))?.close();
  }

  private drawingOf(run: string): Promise<ResidentDrawing> {
    if (this.resident?.run !== run) {
      // Two models at once would take memory for nothing: nobody looks at the one before.
      const drawing = this.close().then(() => this.open(run));
      const resident = { run, drawing };
      this.resident = resident;
      const forget = (): void => {
        if (this.resident === resident) this.resident = undefined;
      };
      // One that answers no more is opened anew by whoever asks next.
      drawing.then(({ gone }) => gone).then(forget, forget);
    }
    return this.resident!.drawing;
  }

  private async open(run: string): Promise<ResidentDrawing> {
    const { spawn, folderOf, patience } = this.options;
    const request = await trainedBy(await folderOf(run));
    return new ResidentDrawing(spawn, { ...usualPatience, ...patience }, request);
  }

  private async using<Result>(run: string, work: (drawing: ResidentDrawing) => Promise<Result>): Promise<Result> {
    clearTimeout(this.timer);
    this.working += 1;
    try {
      return await work(await this.drawingOf(run));
    } finally {
      this.working -= 1;
      if (this.working === 0) this.timer = setTimeout(() => void this.close(), this.options.idle ?? usualIdle).unref();
    }
  }
}

/** A run's drawing as it was trained, its weights and its data. Throws where there are no weights yet. */
export async function trainedBy(folder: RunFolder): Promise<OpenRequest> {
  if (!folder.hasCheckpoint) throw failed(hostSaying('run', 'noWeights'));
  const { dataset, engine, threads } = await folder.readFacts();
  return {
    document: await folder.readDocument(),
    ...{ weights: [...folder.checkpoints], dataset },
    ...(engine !== undefined && { engine }),
    ...(threads !== undefined && { threads }),
  };
}

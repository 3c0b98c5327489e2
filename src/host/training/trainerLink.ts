import {
  fromTrainerSchema,
  type EnginesReport,
  type FromTrainer,
  type ToTrainer,
} from '@shared/contract/trainerMessages';
import type { RunEvent } from '@shared/contract/events';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';
import { LifeWatch, type Patience } from './lifeWatch';
import type { SpawnTrainer, TrainerProcess } from './trainerProcess';

export interface LinkOptions {
  readonly spawn: SpawnTrainer;
  readonly patience: Patience;
  readonly onEvent: (event: RunEvent) => void;
  /** Hears answers that are no events of a run. */
  readonly onAnswer?: (message: FromTrainer) => void;
  /** Called once, when the process is gone for whatever reason but `close`. */
  readonly onLost: (how: string) => void;
}

/** The host's end of the line to one trainer process, and the watch over it. */
export class TrainerLink {
  private readonly process: TrainerProcess;
  private readonly watchdog: NodeJS.Timeout;
  private readonly life: LifeWatch;
  /** Why it was ended as one that hangs. */
  private hung: string | undefined;
  private closed = false;
  private readonly exited: Promise<void>;
  private describing: ((answer: EnginesReport | Error) => void)[] = [];

  constructor(private readonly options: LinkOptions) {
    this.process = options.spawn();
    this.process.onMessage((message) => this.receive(message));
    this.exited = new Promise((resolve) => {
      this.process.onExit((how) => {
        this.end(how);
        resolve();
      });
    });
    const interval = Math.min(options.patience.silence / 4, options.patience.call / 4, 5000);
    this.life = new LifeWatch(options.patience, interval, performance.now());
    this.process.onBeat?.((turns) => this.life.beat(turns, performance.now()));
    this.watchdog = setInterval(() => this.look(), interval);
    this.watchdog.unref();
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  send(message: ToTrainer): void {
    this.process.send(message);
  }

  describe(): Promise<EnginesReport> {
    return new Promise((resolve, reject) => {
      this.describing.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      this.send({ type: 'describe' });
    });
  }

  /** Ends the process without a word to `onLost`, and resolves when it is gone. */
  async close(): Promise<void> {
    this.closed = true;
    this.process.kill();
    await this.exited;
  }

  private receive(raw: unknown): void {
    this.life.message(performance.now());
    const parsed = fromTrainerSchema.safeParse(raw);
    if (!parsed.success || this.closed) return;
    const message = parsed.data;
    if (message.type === 'event') this.options.onEvent(message.event);
    else if (message.type === 'described') this.answer(message.report);
    else this.options.onAnswer?.(message);
  }

  private answer(answer: EnginesReport | Error): void {
    const waiting = this.describing;
    this.describing = [];
    for (const settle of waiting) settle(answer);
  }

  private look(): void {
    this.hung ??= this.life.look(performance.now());
    if (this.hung !== undefined) this.process.kill();
  }

  private end(how: string): void {
    clearInterval(this.watchdog);
    const reason = this.hung ?? how;
    this.answer(failed(hostSaying('engine', 'trainerEnded', reason)));
    if (!this.closed) this.options.onLost(reason);
    this.closed = true;
  }
}

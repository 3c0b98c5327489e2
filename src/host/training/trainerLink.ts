import { fromTrainerSchema, type EnginesReport, type ToTrainer } from '@shared/ipc/trainer';
import type { RunEvent } from '@shared/ipc/events';
import type { SpawnTrainer, TrainerProcess } from './trainerProcess';

export interface LinkOptions {
  readonly spawn: SpawnTrainer;
  /** Milliseconds without a sign of life after which a trainer counts as hung. A single step may take long. */
  readonly patience: number;
  readonly onEvent: (event: RunEvent) => void;
  /** Called once, when the process is gone for whatever reason but `close`. */
  readonly onLost: (how: string) => void;
}

/** Milliseconds that a trainer may take before its first word. */
const startPatience = 60_000;

/** The host's end of the line to one trainer process, and the watch over it. */
export class TrainerLink {
  private readonly process: TrainerProcess;
  private readonly watchdog: NodeJS.Timeout;
  private lastSign = Date.now();
  private hasSpoken = false;
  private hung = false;
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
    this.watchdog = setInterval(() => this.look(), Math.min(options.patience / 4, 5000));
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
    this.lastSign = Date.now();
    this.hasSpoken = true;
    const parsed = fromTrainerSchema.safeParse(raw);
    if (!parsed.success || this.closed) return;
    const message = parsed.data;
    if (message.type === 'event') this.options.onEvent(message.event);
    if (message.type === 'described') this.answer(message.report);
  }

  private answer(answer: EnginesReport | Error): void {
    const waiting = this.describing;
    this.describing = [];
    for (const settle of waiting) settle(answer);
  }

  private look(): void {
    // Until it is there it cannot give signs of life; on a busy machine starting takes its time.
    const patience = this.hasSpoken ? this.options.patience : Math.max(this.options.patience, startPatience);
    if (Date.now() - this.lastSign < patience) return;
    this.hung = true;
    this.process.kill();
  }

  private end(how: string): void {
    clearInterval(this.watchdog);
    const reason = this.hung ? `it gave no sign of life for ${Math.round(this.options.patience / 1000)} s` : how;
    this.answer(new Error(`The trainer's process ended: ${reason}.`));
    if (!this.closed) this.options.onLost(reason);
    this.closed = true;
  }
}

import type { RunEvent } from '@shared/contract/events';
import type { EnginesReport, ToTrainer } from '@shared/contract/trainerMessages';
import { TrainerLink, type LinkOptions } from './trainerLink';

export interface SlotOptions extends Pick<LinkOptions, 'spawn' | 'patience'> {
  readonly onEvent: (event: RunEvent) => void;
  /** Called when the process that is here is gone without having been dismissed. */
  readonly onLost: (how: string) => void;
}

/** The place of the one trainer process. Each run gets a fresh one, so that memory is given back. */
export class TrainerSlot {
  private link: TrainerLink | undefined;
  /** Whether the process has carried out a run already. */
  private used = false;

  constructor(private readonly options: SlotOptions) {}

  get pid(): number | undefined {
    return this.link?.pid;
  }

  get isTaken(): boolean {
    return this.link !== undefined;
  }

  /** To the process that is here; nobody hears it where there is none. */
  send(message: ToTrainer): void {
    this.link?.send(message);
  }

  describeEngines(): Promise<EnginesReport> {
    return this.connect().describe();
  }

  /** Has a process that carried out no run yet begin with this. */
  async start(message: ToTrainer): Promise<void> {
    if (this.used) await this.dismiss();
    const link = this.connect();
    this.used = true;
    link.send(message);
  }

  /** Engines changed: a process that waits for its first run makes room for one whose environment suits them. */
  async renew(): Promise<void> {
    if (!this.link || this.used) return;
    const { link } = this;
    this.link = undefined;
    await link.close();
  }

  async dismiss(): Promise<void> {
    await this.link?.close();
    this.link = undefined;
  }

  private connect(): TrainerLink {
    if (this.link) return this.link;
    const { spawn, patience, onEvent, onLost } = this.options;
    const link: TrainerLink = new TrainerLink({
      ...{ spawn, patience, onEvent },
      onLost: (how) => {
        if (this.link !== link) return;
        this.link = undefined;
        onLost(how);
      },
    });
    this.link = link;
    this.used = false;
    return link;
  }
}

export interface Patience {
  /** Milliseconds without any sign of life after which a process counts as hung. */
  readonly silence: number;
  /**
   * Milliseconds without a turn of its main thread's loop after which it counts as hung all the same: far more than the
   * longest call that a network asks of its engine.
   */
  readonly call: number;
}

/** When a trainer counts as hung unless something else is said. */
export const usualPatience: Patience = { silence: 60_000, call: 1_800_000 };

/** Milliseconds that a process may take before its first sign; on a busy machine starting takes its time. */
const startPatience = 60_000;

/** Judges from signs of life whether a process hangs. Times are milliseconds of a clock that nobody sets. */
export class LifeWatch {
  private lastSign: number;
  private lastTurn: number;
  private turns: number | undefined;
  private lastLook: number;
  private hasSpoken = false;

  /** @param interval milliseconds between two looks */
  constructor(
    private readonly patience: Patience,
    private readonly interval: number,
    now: number,
  ) {
    this.lastSign = this.lastTurn = this.lastLook = now;
  }

  /** The main thread sent a message: it gets on. */
  message(now: number): void {
    this.hasSpoken = true;
    this.lastSign = this.lastTurn = now;
  }

  /** The process gave a sign of life, with the number of turns of its loop. */
  beat(turns: number, now: number): void {
    this.hasSpoken = true;
    this.lastSign = now;
    if (turns !== this.turns) this.lastTurn = now;
    this.turns = turns;
  }

  /** Why the process counts as hung; undefined where it does not. */
  look(now: number): string | undefined {
    const sinceLook = now - this.lastLook;
    this.lastLook = now;
    // Whoever watches was away too (sleep, Ctrl-Z, a virtual machine that stood still): the count begins anew.
    if (sinceLook > 2 * this.interval + 500) this.lastSign = this.lastTurn = now;
    const { silence, call } = this.patience;
    const patience = this.hasSpoken ? silence : Math.max(silence, startPatience);
    if (now - this.lastSign >= patience) return `it gave no sign of life for ${seconds(patience)}`;
    if (now - this.lastTurn >= call) return `one call took more than ${seconds(call)}`;
    return undefined;
  }
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`;

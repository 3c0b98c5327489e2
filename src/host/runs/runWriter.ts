import { endsRun, type RunEvent } from '@shared/contract/events';
import type { Connection, Row, Value } from './connection';
import { WorkClock, type TimedEvent } from './clock';
import { encodeEvent, encodePoints, isKept } from './eventRows';
import { changesOf, type RunProgress } from './progress';
import { Sparkline } from './sparkline';
import { joinPoints, pointsOf, type StepPoints } from './stepPoints';

/** So many steps are put together into one small row. */
const pointsInRow = 512;

interface PendingPoints {
  readonly sequence: number;
  readonly points: StepPoints;
}

/** Writes one run: its events, and what they change in the run's row, each event in one transaction. */
export class RunWriter {
  private readonly key: number;
  private progress: RunProgress;
  private readonly clock: WorkClock;
  private readonly sparkline: Sparkline;
  /** Rows of steps that still stand one by one. */
  private pending: PendingPoints[] = [];

  /** @param row the run's row as it stands */
  constructor(
    private readonly connection: Connection,
    row: Row,
  ) {
    this.key = Number(row['key']);
    this.progress = row as unknown as RunProgress;
    this.clock = new WorkClock(Number(row['seconds']));
    this.sparkline = Sparkline.from(row['sparkline'] instanceof Uint8Array ? row['sparkline'] : undefined);
  }

  /**
   * Writes events. Throws where nothing was written; then this writer has lost the thread, and another must take its
   * place.
   */
  record(events: readonly TimedEvent[]): void {
    this.connection.transaction(() => {
      for (const each of events) this.write(each);
    });
  }

  private write(timed: TimedEvent): void {
    const { event, time } = timed;
    if (!isKept(event)) return;
    this.clock.hear(timed);
    const changes = changesOf(event, this.progress);
    this.progress = { ...this.progress, ...changes };
    const isDrawn = this.draw(event);
    this.update({
      ...changes,
      updated: time,
      seconds: this.clock.seconds,
      ...(isDrawn && { sparkline: this.sparkline.bytes() }),
    });
    if (event.type === 'started') this.joinPending();
    if (event.type === 'steps') this.addPoints(pointsOf(event, time), time);
    else this.insert(event.type, time, encodeEvent(event));
    if (endsRun(event)) this.joinPending();
  }

  private draw(event: RunEvent): boolean {
    const total = this.progress.epochs * (this.progress.stepsPerEpoch ?? 1);
    if (event.type === 'steps') this.sparkline.add(event.step, event.loss, total);
    else if (event.type === 'started') this.sparkline.rewind(event.step, total);
    else return false;
    return true;
  }

  private addPoints(points: StepPoints, time: number): void {
    this.pending.push({ sequence: this.insert('steps', time, encodePoints(points, false)), points });
    const count = this.pending.reduce((sum, { points: { step } }) => sum + step.length, 0);
    if (count >= pointsInRow) this.joinPending();
  }

  /** Puts the rows of steps that stand one by one into one, in the first one's place. */
  private joinPending(): void {
    const [first] = this.pending;
    if (!first) return;
    const points = joinPoints(this.pending.map((entry) => entry.points));
    for (const { sequence } of this.pending) this.connection.run('DELETE FROM events WHERE sequence = ?', [sequence]);
    this.insert('steps', points.time[0] ?? 0, encodePoints(points, true), first.sequence);
    this.pending = [];
  }

  private insert(
    type: RunEvent['type'],
    time: number,
    { encoding, body }: ReturnType<typeof encodeEvent>,
    sequence: number | null = null,
  ): number {
    return this.connection.insert(
      'INSERT INTO events (sequence, run, type, time, encoding, body) VALUES (?, ?, ?, ?, ?, ?)',
      [sequence, this.key, type, time, encoding, body],
    );
  }

  private update(changes: Readonly<Record<string, Value>>): void {
    const names = Object.keys(changes);
    this.connection.run(`UPDATE runs SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE key = ?`, [
      ...Object.values(changes),
      this.key,
    ]);
  }
}

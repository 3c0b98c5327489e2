/** Milliseconds in which a page comes back whose connection broke. */
const patience = 5_000;

/** Of pages that are gone, so many at most are remembered. */
const most = 1_000;

/** The pages that listen to this host, by the names under which their unsaved work is kept. */
export class OpenPages {
  /** Connections of each page; of one that is left alone, when that began. */
  private readonly known = new Map<string, { connections: number; leftAt: number }>();

  /** @param now milliseconds of a clock that is never set */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @returns to be called when the connection ends. */
  join(page: string): () => void {
    const entry = this.known.get(page) ?? { connections: 0, leftAt: 0 };
    // Those known longest come first.
    this.known.delete(page);
    this.known.set(page, entry);
    for (const [name, { connections }] of this.known) {
      if (this.known.size <= most) break;
      if (connections === 0) this.known.delete(name);
    }
    entry.connections++;
    return () => {
      entry.connections--;
      entry.leftAt = this.now();
    };
  }

  /** Whether a page was here and is closed, or lost with its browser. Of one that was never here nothing is known. */
  isGone(page: string): boolean {
    const entry = this.known.get(page);
    return entry !== undefined && entry.connections === 0 && this.now() - entry.leftAt > patience;
  }
}

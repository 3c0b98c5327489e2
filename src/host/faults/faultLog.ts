import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { faultSchema, type Fault, type FaultSource, type Report } from '@shared/contract/faults';

/** Bytes from which on the log begins anew; the one before is kept beside it. */
const fullAt = 512 * 1024;

/** Faults that are listed: more than anyone reads. */
const listed = 200;

/** What is written of one fault that comes again and again. */
const repeatsWritten = 20;

/**
 * A file with one JSON object a line. It is written at once and by itself, since the program may be about to end, and it never
 * throws: a full disk must not turn a small fault into a large one.
 */
export class FaultLog {
  private readonly repeats = new Map<string, number>();

  constructor(
    readonly file: string,
    private readonly version: string,
    private readonly now: () => number = Date.now,
  ) {}

  add(source: FaultSource, { message, detail }: Report): void {
    const seen = (this.repeats.get(`${source} ${message}`) ?? 0) + 1;
    this.repeats.set(`${source} ${message}`, seen);
    if (seen > repeatsWritten) return;
    const fault: Fault = {
      ...{ at: this.now(), source, version: this.version, message },
      ...(detail !== undefined && { detail }),
    };
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      if ((statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) > fullAt) renameSync(this.file, this.before);
      appendFileSync(this.file, `${JSON.stringify(fault)}\n`);
    } catch {
      // Nowhere to say it.
    }
  }

  /** What is on record, newest first. Lines that were cut by a power failure, or edited, are left out. */
  list(): Fault[] {
    const faults = [this.before, this.file].flatMap(linesOf).flatMap((line) => faultOf(line) ?? []);
    return faults.slice(-listed).reverse();
  }

  clear(): void {
    this.repeats.clear();
    for (const file of [this.before, this.file]) rmSync(file, { force: true });
  }

  private get before(): string {
    return `${this.file}.before`;
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function faultOf(line: string): Fault | undefined {
  try {
    return faultSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

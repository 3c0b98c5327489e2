import { appendFile, readFile, readdir } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { runWeights, type TrainedWeights } from '@shared/compiler';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { runEventSchema, type RunEvent } from '@shared/contract/events';
import { datasetSourceSchema } from '@shared/contract/trainerMessages';
import { readSafetensors } from '@shared/tensor/safetensors';
import { makeFolder } from '@system/makeFolder';
import { atomicWrite } from '@system/atomicWrite';
import { checkpointStepIn } from './checkpointStep';
import { isKept } from './eventRows';
import type { NewRun } from './runRecord';

const runFactsSchema = z.object({
  run: z.string(),
  name: z.string(),
  startedAt: z.number(),
  dataset: datasetSourceSchema,
  engine: z.string().optional(),
  threads: z.number().int().optional(),
  /** The host that it belongs to. */
  host: z.number().int(),
});

type RunFacts = z.infer<typeof runFactsSchema>;

export function newRunId(now = new Date()): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;
}

/** The folder of one run: the document as it was, the checkpoint, and where there is no store a log of its events. */
export class RunFolder {
  private writing: Promise<void> = Promise.resolve();

  constructor(readonly path: string) {}

  get checkpoint(): string {
    return join(this.path, 'checkpoint.safetensors');
  }

  /** Where its weights lie: the last checkpoint, and the one before it, which stands in where the last is damaged. */
  get checkpoints(): readonly string[] {
    return [this.checkpoint, this.previousCheckpoint];
  }

  get hasCheckpoint(): boolean {
    return this.checkpoints.some((path) => existsSync(path));
  }

  /**
   * The step that a run can go on from; undefined where there is no checkpoint. The file is asked first: who was killed
   * may not have lived to say that it was written.
   * @param known as the run's events have it
   */
  checkpointStep(known: number | undefined): number | undefined {
    const found = this.checkpoints.map(checkpointStepIn).find((step) => step !== undefined);
    return found ?? (this.hasCheckpoint ? known : undefined);
  }

  /** Where its loss surface is kept. */
  get surface(): string {
    return join(this.path, 'loss-surface.json');
  }

  private get logFile(): string {
    return join(this.path, 'events.jsonl');
  }

  private get previousCheckpoint(): string {
    return join(this.path, 'checkpoint.previous.safetensors');
  }

  async create(run: NewRun, host: number): Promise<void> {
    makeFolder(this.path);
    await atomicWrite(join(this.path, 'document.netloom.json'), serializeDocument(run.document));
    await this.writeFacts(run, host);
  }

  /** What the folder says of itself, for the day on which the store is lost. */
  async writeFacts({ document: _document, folder: _folder, ...facts }: NewRun, host: number): Promise<void> {
    const text = JSON.stringify(runFactsSchema.parse({ ...facts, host }), undefined, 2);
    await atomicWrite(join(this.path, 'run.json'), `${text}\n`);
  }

  async readFacts(): Promise<RunFacts> {
    return runFactsSchema.parse(JSON.parse(await readFile(join(this.path, 'run.json'), 'utf8')));
  }

  async readDocument(): Promise<NetloomDocument> {
    return parseDocument(await readFile(join(this.path, 'document.netloom.json'), 'utf8'));
  }

  /** Adds an event to the log. A disk that is full must not end the training: then the log ends. */
  log(event: RunEvent): void {
    if (!isKept(event)) return;
    const line = `${JSON.stringify(event)}\n`;
    this.writing = this.writing.then(() => appendFile(this.logFile, line)).catch(() => undefined);
  }

  /** Resolves when all events so far are in the log. */
  flushed(): Promise<void> {
    return this.writing;
  }

  /** Bytes of the log; 0 where there is none. */
  get logSize(): number {
    try {
      return statSync(this.logFile).size;
    } catch {
      return 0;
    }
  }

  /** The log from this byte on; a last line that a crash cut short is left out. */
  async readLog(start = 0): Promise<RunEvent[]> {
    const bytes = await readFile(this.logFile).catch(() => Buffer.of());
    return bytes
      .toString('utf8', start)
      .split('\n')
      .flatMap((line) => {
        try {
          return [runEventSchema.parse(JSON.parse(line))];
        } catch {
          return [];
        }
      });
  }

  /** What the run learned, as `runWeights` says; undefined before the first checkpoint. */
  async readWeights(): Promise<TrainedWeights | undefined> {
    for (const path of this.checkpoints) {
      try {
        return runWeights(readSafetensors(await readFile(path)));
      } catch {
        // The one before it may still be whole.
      }
    }
    return undefined;
  }
}

/** The run of this home that was begun last. */
export async function latestRunFolder(runs: string): Promise<RunFolder | undefined> {
  const names = await readdir(runs).catch(() => []);
  const last = names
    .filter((name) => existsSync(join(runs, name, 'run.json')))
    .sort()
    .at(-1);
  return last === undefined ? undefined : new RunFolder(join(runs, last));
}

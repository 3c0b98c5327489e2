import { appendFile, mkdir, readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { runEventSchema, type RunEvent } from '@shared/ipc/events';
import { datasetSourceSchema } from '@shared/ipc/trainer';
import { readSafetensors } from '@shared/safetensors';
import type { NamedTensors } from '@shared/tensor/types';
import { atomicWrite } from '@system/atomicWrite';

const runFactsSchema = z.object({
  run: z.string(),
  name: z.string(),
  startedAt: z.number(),
  dataset: datasetSourceSchema,
  engine: z.string().optional(),
  /** The host that it belongs to. */
  host: z.number().int(),
});

export type RunFacts = z.infer<typeof runFactsSchema>;

/** Pictures are made anew whenever somebody looks, and progress is stale as soon as it is written. */
const unlogged: ReadonlySet<RunEvent['type']> = new Set(['filters', 'featureMaps', 'progress']);

export function newRunId(now = new Date()): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;
}

/** The folder of one run: the document as it was, the checkpoint, and a log of its events. */
export class RunFolder {
  private writing: Promise<void> = Promise.resolve();

  constructor(readonly path: string) {}

  get checkpoint(): string {
    return join(this.path, 'checkpoint.safetensors');
  }

  get hasCheckpoint(): boolean {
    return [this.checkpoint, this.previousCheckpoint].some((path) => existsSync(path));
  }

  private get previousCheckpoint(): string {
    return join(this.path, 'checkpoint.previous.safetensors');
  }

  async create(facts: RunFacts, document: NetloomDocument): Promise<void> {
    await mkdir(this.path, { recursive: true });
    await atomicWrite(join(this.path, 'document.netloom.json'), serializeDocument(document));
    await this.writeFacts(facts);
  }

  async writeFacts(facts: RunFacts): Promise<void> {
    await atomicWrite(join(this.path, 'run.json'), `${JSON.stringify(facts, undefined, 2)}\n`);
  }

  async readFacts(): Promise<RunFacts> {
    return runFactsSchema.parse(JSON.parse(await readFile(join(this.path, 'run.json'), 'utf8')));
  }

  async readDocument(): Promise<NetloomDocument> {
    return parseDocument(await readFile(join(this.path, 'document.netloom.json'), 'utf8'));
  }

  /** Adds an event to the log. A disk that is full must not end the training: then the log ends. */
  log(event: RunEvent): void {
    if (unlogged.has(event.type)) return;
    const line = `${JSON.stringify(event)}\n`;
    this.writing = this.writing.then(() => appendFile(join(this.path, 'events.jsonl'), line)).catch(() => undefined);
  }

  /** Resolves when all events told so far are in the log. */
  flushed(): Promise<void> {
    return this.writing;
  }

  /** The log; a last line that a crash cut short is left out. */
  async readLog(): Promise<RunEvent[]> {
    const text = await readFile(join(this.path, 'events.jsonl'), 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      try {
        return [runEventSchema.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
  }

  /** The trained weights and running statistics, without the optimizer's slots; undefined before the first checkpoint. */
  async readWeights(): Promise<NamedTensors | undefined> {
    for (const path of [this.checkpoint, this.previousCheckpoint]) {
      try {
        const { tensors } = readSafetensors(await readFile(path));
        return new Map([...tensors].filter(([name]) => !name.includes(':')));
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

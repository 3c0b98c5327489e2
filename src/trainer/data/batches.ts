import { feeds, residentName, type PartName } from '@shared/compiler';
import { fieldsUsed, type Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { SplitName } from '@shared/data/reader';
import { joinTables, tableBytes, type Table } from '@shared/data/table';
import type { NamedTensors, TensorData } from '@shared/tensor/types';

/** What is fed for a batch, by input name. It serves until the next batch is made. */
export type FedBatch = Readonly<Record<string, TensorData>>;

/** Makes the batches of one split. */
export interface Batches {
  /** The batch of the examples at these places of the split. */
  batch(places: Int32Array): Promise<FedBatch>;
  /** The same, of a batch that is still expected afterwards. */
  peek(places: Int32Array): Promise<FedBatch>;
  /** Says which batch is wanted after those that are expected already, so that it can be read meanwhile. */
  expect(places: Int32Array): void;
}

/** Batches that are read ahead: while one is in use the next is ready, and threads that decode have the one after it. */
export const readAhead = 2;

/** Batches from a part of the data that lies in the engine: only the examples' places are fed, and what is fresh. */
export class ResidentBatches implements Batches {
  /**
   * @param first the place of the split's first example in the part
   * @param fresh the fields that are not kept in the engine, where there are some
   */
  constructor(
    private readonly first: number,
    private readonly fresh?: Batches,
  ) {}

  async batch(places: Int32Array): Promise<FedBatch> {
    return { ...this.indices(places), ...(await this.fresh?.batch(places)) };
  }

  async peek(places: Int32Array): Promise<FedBatch> {
    return { ...this.indices(places), ...(await this.fresh?.peek(places)) };
  }

  private indices(places: Int32Array): FedBatch {
    const data = this.first === 0 ? places : places.map((place) => this.first + place);
    return { [feeds.indices]: { shape: [places.length], data } };
  }

  expect(): void {
    // They are there.
  }
}

/** Batches that the engine has no room to keep: values are read and fed. */
export class FedBatches implements Batches {
  private readonly names: ReadonlyMap<string, string>;
  private readonly coming: { readonly places: Int32Array; readonly batch: Promise<FedBatch> }[] = [];

  constructor(
    private readonly data: OpenedData,
    private readonly split: SplitName,
    task: Task<Field>,
  ) {
    this.names = new Map([
      ...task.feeds.map(({ path, field }): [string, string] => [path, field.name]),
      ...task.objectives.flatMap(({ field, computed }, number): [string, string][] =>
        computed ? [] : [[feeds.target(number), field.name]],
      ),
    ]);
  }

  batch(places: Int32Array): Promise<FedBatch> {
    const found = this.coming.findIndex((coming) => isSame(coming.places, places));
    // What was expected before it is not wanted any more.
    const passed = this.coming.splice(0, found < 0 ? this.coming.length : found + 1);
    return found < 0 ? this.read(places) : passed.at(-1)!.batch;
  }

  peek(places: Int32Array): Promise<FedBatch> {
    return this.coming.find((coming) => isSame(coming.places, places))?.batch ?? this.read(places);
  }

  expect(places: Int32Array): void {
    // In memory it takes no time worth saving.
    if (this.data.tables || this.coming.some((coming) => isSame(coming.places, places))) return;
    const batch = this.read(places);
    // It is reported to whoever asks for the batch.
    batch.catch(() => undefined);
    this.coming.push({ places: places.slice(), batch });
  }

  private async read(places: Int32Array): Promise<FedBatch> {
    const columns = await this.data.read(this.split, places, [...new Set(this.names.values())]);
    return Object.fromEntries([...this.names].map(([input, field]) => [input, columns[field]!]));
  }
}

/** Tables as an engine keeps them: validation and test lie one after the other. */
export interface ResidentParts {
  readonly tables: Readonly<Record<PartName, Table>>;
  /** Where each split begins in its part. */
  readonly first: Readonly<Record<SplitName, number>>;
}

/** The parts of data in memory, or nothing where they take more than `room` bytes or are not in memory. */
export function residentParts({ tables }: OpenedData, room: number): ResidentParts | undefined {
  if (!tables) return undefined;
  const bytes = Object.values(tables).reduce((sum, table) => sum + tableBytes(table), 0);
  if (bytes > room) return undefined;
  const { train, validation, test } = tables;
  return {
    tables: { train, heldOut: joinTables(validation, test) },
    first: { train: 0, validation: 0, test: validation.count },
  };
}

/** What is sent to the engine once, by name: the fields that a task uses. */
export function residentTensors({ tables }: ResidentParts, task: Task<Field>): NamedTensors {
  const kept = fieldsUsed(task).filter(({ isFresh }) => !isFresh);
  const parts = Object.keys(tables) as PartName[];
  return new Map(
    parts.flatMap((part) => kept.map(({ name }) => [residentName(part, name), tables[part].columns[name]!] as const)),
  );
}

/** The part of a task that is fed anew in each epoch. */
export function freshPart({ feeds }: Task<Field>): Task<Field> {
  return { feeds: feeds.filter(({ field }) => field.isFresh), objectives: [] };
}

function isSame(left: Int32Array, right: Int32Array): boolean {
  return left.length === right.length && left.every((place, position) => place === right[position]);
}

import type { Field } from './field';
import { knownInMemory } from './known';
import type { DataReader, SplitName } from './reader';
import { pickExamples, type Table } from './table';

/** A data set in memory. */
export interface Dataset {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly train: Table;
  /** Absent where nothing was set apart from training. */
  readonly validation?: Table;
  readonly test: Table;
}

/** An opened data set, and its tables where it is in memory as a whole. */
export interface OpenedData extends DataReader {
  readonly tables?: Readonly<Record<SplitName, Table>>;
}

/** A data set in memory, read as any other. */
export function inMemory({ name, fields, train, validation = emptyOf(train), test }: Dataset): OpenedData {
  const tables = { train, validation, test };
  return {
    name,
    fields,
    tables,
    counts: { train: train.count, validation: validation.count, test: test.count },
    read: async (split, places, wanted) => pickExamples(tables[split], places, wanted),
    known: knownInMemory(),
    close: async () => undefined,
  };
}

/** No examples, with the columns of others. */
const emptyOf = (table: Table): Table => ({ count: 0, columns: pickExamples(table, []) });

/** The only field of a kind, or the first. */
export function fieldOf({ fields }: Pick<Dataset, 'fields'>, kind: Field['kind']): Field | undefined {
  return fields.find((field) => field.kind === kind);
}

/** How many examples each class has. */
export function classCounts({ data }: { readonly data: ArrayLike<number> }, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (let place = 0; place < data.length; place++) counts[data[place]!]! += 1;
  return counts;
}

/** Places of `count` examples, balanced over the classes: the first of each class, then the second, and so on. */
export function balancedSample(
  { data }: { readonly data: ArrayLike<number> },
  classes: number,
  count: number,
): number[] {
  const places: number[][] = Array.from({ length: classes }, () => []);
  const wanted = Math.ceil(count / Math.max(classes, 1)) + count;
  for (let index = 0; index < data.length && index < 50 * wanted; index++) {
    const list = places[data[index]!]!;
    if (list.length < wanted) list.push(index);
  }
  const chosen: number[] = [];
  for (let round = 0; chosen.length < count && places.some((list) => round < list.length); round++) {
    for (const list of places) if (round < list.length && chosen.length < count) chosen.push(list[round]!);
  }
  return chosen;
}

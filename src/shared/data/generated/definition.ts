import { z } from 'zod';
import { createRandom, type Random } from '../../tensor/random';
import { sizeOf } from '../../tensor/shape';
import type { TensorData } from '../../tensor/types';
import type { Field } from '../field';
import type { Table } from '../table';
import { exampleCount, mostGenerated } from './bounds';
import { emptyTable, exampleBytes } from './emptyTable';
import type { FieldForm } from './fields';

/** One field's values of one example, to be written into; zeros at first. */
export type Values = TensorData['data'];

/** Writes one example. `index` counts from 0 in its split. */
export type DrawExample<Name extends string> = (example: Readonly<Record<Name, Values>>, index: number) => void;

/** A set that is made up, with the answers known. */
export interface GeneratedData {
  readonly fields: readonly Field[];
  readonly train: Table;
  readonly test: Table;
}

/** How many examples each split has. */
export interface Counts {
  readonly train: number;
  readonly test: number;
}

/** A generated set. One file per set. */
export interface GeneratedDefinition<Options extends Counts = Counts> {
  /** Its name in recipes. */
  readonly kind: string;
  readonly label: string;
  /** One line that says what an example is and what is to be learned. */
  readonly doc: string;
  /** What a recipe says of it, with defaults; refuses more than `mostGenerated`. */
  readonly schema: z.ZodType<Options>;
  fields(options: Options): readonly Field[];
  /** Draws both splits. Equal options give equal data, and a longer split begins with the examples of a shorter one. */
  generate(options: Options): GeneratedData;
}

/**
 * Defines a generated set by its settings and by how one example is drawn.
 * @param definition.counts the defaults of `train` and `test`
 * @param definition.draw begins a split: allocates what all examples share, and returns what draws each of them
 * @param definition.stream the seed and the name of the random numbers; by default the same for all settings
 */
export function defineGenerated<
  const Kind extends string,
  Shape extends z.ZodRawShape,
  Name extends string,
  Settings = z.output<z.ZodObject<Shape>>,
>(
  definition: Pick<GeneratedDefinition, 'label' | 'doc'> & {
    readonly kind: Kind;
    readonly settings: Shape;
    readonly counts: Counts;
    fields(settings: NoInfer<Settings>): Readonly<Record<Name, FieldForm>>;
    draw(settings: NoInfer<Settings>, random: Random): DrawExample<NoInfer<Name>>;
    stream?(settings: NoInfer<Settings>): { readonly seed: number; readonly name: string };
  },
) {
  const { kind, label, doc, counts } = definition;
  const fields = (settings: Settings): Field[] =>
    Object.entries<FieldForm>(definition.fields(settings)).map(([name, form]) => ({ name, ...form }));

  const split = (settings: Settings, count: number, name: keyof Counts): Table => {
    const stream = definition.stream?.(settings) ?? { seed: 0, name: kind };
    return fill(
      emptyTable(fields(settings), count),
      definition.draw(settings, createRandom(stream.seed, `${stream.name} ${name}`)),
    );
  };

  const schema = z
    .object({
      kind: z.literal(kind),
      ...definition.settings,
      train: exampleCount.default(counts.train),
      test: exampleCount.default(counts.test),
    })
    .strict()
    .superRefine((options, context) => {
      // What is out of bounds is refused already, and its fields may be too large to be worked out.
      if (context.issues.length > 0) return;
      const { train, test } = options as Counts;
      const bytes = exampleBytes(fields(options as Settings)) * (train + test);
      if (bytes <= mostGenerated * 2 ** 20) return;
      const message =
        `at most ${mostGenerated} MB of generated examples; these are ${Math.ceil(bytes / 2 ** 20)} MB. ` +
        'Ask for fewer or smaller ones.';
      context.addIssue({ code: 'custom', message });
    });

  return {
    ...{ kind, label, doc, schema, fields },
    generate: (options: Settings & Counts): GeneratedData => ({
      fields: fields(options),
      train: split(options, options.train, 'train'),
      test: split(options, options.test, 'test'),
    }),
  };
}

function fill<Name extends string>(table: Table, draw: DrawExample<Name>): Table {
  const columns = Object.entries(table.columns).map(
    ([name, { shape, data }]) => [name, data, sizeOf(shape.slice(1))] as const,
  );
  for (let index = 0; index < table.count; index++) {
    const example = columns.map(([name, data, size]) => [name, data.subarray(index * size, (index + 1) * size)]);
    draw(Object.fromEntries(example) as Record<Name, Values>, index);
  }
  return table;
}

import { z } from 'zod';
import { sizeOf } from '../tensor/shape';
import type { TensorData } from '../tensor/types';
import type { OpenedData } from './dataset';
import { classCount, type Field } from './field';
import { advance, type DataWork, type Watched } from './progress';
import { standardisationSchema, startMeasuring, type Standardisation } from './standardise';

/** Examples that are looked at where not all are in memory: the mean of so many is that of all. */
const looked = 2000;
/** Values that are read at once, and counted before other work is let in. */
const pieceValues = 2 ** 21;

/** What a caller that must stay responsive does between pieces of a few milliseconds. */
type Rest = () => Promise<void>;

interface Options extends Watched {
  /** Examples that are looked at where not all are in memory. */
  readonly most?: number;
  readonly rest?: Rest;
}

/**
 * Mean and deviation of the channels of an image field over the training examples, or over equally spaced ones.
 */
export function standardisationOf(
  data: OpenedData,
  { name, shape }: Field,
  { most = looked, rest, ...watched }: Options = {},
): Promise<Standardisation> {
  return once(data, `standardisation ${name} ${most}`, standardisationSchema, async () => {
    const measuring = startMeasuring(shape.at(-1)!);
    for await (const { data: values } of piecesOf(data, { name, shape }, most, {
      what: 'measuringImages',
      ...watched,
    })) {
      measuring.add(values);
      await rest?.();
    }
    return measuring.finish();
  });
}

/** How often each class that is not ignored is the target of a training example; of many-hot targets, how often each label holds. */
export function classCountsOf(
  data: OpenedData,
  field: Field,
  ignoreIndex = field.ignoreIndex ?? -1,
  watched: Watched = {},
): Promise<number[]> {
  const classes = classCount(field) ?? 0;
  // The class of an example is in memory; what has a class a position may be a file.
  const most = field.kind === 'class' ? Infinity : looked;
  // What was known before classes could be ignored counts them all.
  const key = ignoreIndex < 0 ? '' : ` without ${ignoreIndex}`;
  return once(data, `classes ${field.name}${key}`, z.array(z.number()), async () => {
    const found = new Array<number>(classes).fill(0);
    for await (const { data: values } of piecesOf(data, field, most, { what: 'countingClasses', ...watched })) {
      if (field.kind === 'classes') values.forEach((holds, at) => (found[at % classes]! += holds));
      else for (const number of values) if (number !== ignoreIndex) found[number]! += 1;
    }
    return found;
  });
}

/** The least and the largest finite number of a field among training examples; nothing where it has none. */
export function rangeOf(data: OpenedData, field: Field): Promise<[number, number] | undefined> {
  const schema = z.tuple([z.number(), z.number()]).nullable();
  return once<[number, number] | null>(data, `range ${field.name}`, schema, async () => {
    let [least, largest] = [Infinity, -Infinity];
    for await (const { data: values } of piecesOf(data, field, looked, { what: 'measuringNumbers' }))
      for (const value of values) [least, largest] = [Math.min(least, value), Math.max(largest, value)];
    return Number.isFinite(least) && Number.isFinite(largest) ? [least, largest] : null;
  }).then((range) => range ?? undefined);
}

function once<Value>(
  { known }: OpenedData,
  key: string,
  schema: z.ZodType<Value>,
  compute: () => Promise<Value>,
): Promise<Value> {
  return known ? known.once(key, schema, compute) : compute();
}

/** A field's values of the training examples, or of `most` equally spaced ones, piece by piece. */
async function* piecesOf(
  { tables, counts, read }: OpenedData,
  { name, shape }: Pick<Field, 'name' | 'shape'>,
  most: number,
  { what, ...watched }: Watched & { readonly what: DataWork },
): AsyncGenerator<TensorData> {
  const count = tables ? counts.train : Math.min(most, counts.train);
  const size = Math.max(1, sizeOf(shape));
  const length = Math.max(1, Math.floor(pieceValues / size));
  for (let start = 0; start < count; start += length) {
    const end = Math.min(count, start + length);
    if (tables) {
      const values = tables.train.columns[name]!.data;
      yield { shape: [end - start, ...shape], data: values.subarray(start * size, end * size) };
    } else {
      const places = Array.from({ length: end - start }, (_, at) => Math.floor(((start + at) * counts.train) / count));
      yield (await read('train', places, [name]))[name]!;
    }
    advance(watched, { what, done: end, total: count });
  }
}

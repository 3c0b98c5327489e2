import type { Task } from '@shared/compiler/task/task';
import { numbersOf } from '@shared/data/columnBytes';
import type { OpenedData } from '@shared/data/dataset';
import { entries } from '@shared/data/entry';
import type { Field } from '@shared/data/field';
import type { ImageSettings } from '@shared/data/formats/settings';
import type { Columns } from '@shared/data/reader';
import type { Question } from '@shared/contract/trainerMessages';
import { formatShape, sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import type { FittedImage } from '@system/data/images/decode';
import type { ExampleValues } from './predictor';
import { Refusal } from './refusal';
import { hostSaying, textOfError } from '@shared/messages/hostSaying';

export interface QuestionContext {
  readonly task: Task<Field>;
  readonly data: OpenedData | undefined;
  /** How images are brought to the Input's sides, as for training. */
  readonly fit: ImageSettings['fit'];
}

/** A question as the network takes it. */
export interface ReadQuestion {
  readonly values: ExampleValues;
  /** How images were changed to fit the Inputs, by path. */
  readonly changes?: Readonly<Record<string, string>>;
  /** All of the example, where the question is one. */
  readonly example?: Columns;
}

type Given = Question[string];
interface ReadValues {
  readonly data: TensorData['data'];
  readonly changes?: string;
}
type Reader<Kind extends Given['kind']> = (
  given: Extract<Given, { kind: Kind }>,
  field: Field,
  context: QuestionContext & { readonly path: string; example(index: number): Promise<Columns> },
) => Promise<ReadValues> | ReadValues;

const readers: { readonly [Kind in Given['kind']]: Reader<Kind> } = {
  file: ({ path: file }, field, { fit, path }) => readImage(file, file, field, fit, path),
  image: ({ bytes, name }, field, { fit, path }) => readImage(bytes, name, field, fit, path),
  values: ({ bytes }, field, { path }) => {
    const expected = sizeOf(field.shape) * (field.dtype === 'uint8' ? 1 : 4);
    if (bytes.byteLength !== expected)
      throw new Refusal(
        hostSaying('answer', 'otherBytes', path, formatShape(field.shape), field.dtype, expected, bytes.byteLength),
      );
    return { data: numbersOf(field.dtype, bytes) };
  },
  text: ({ text }, field, { path }) => {
    const entry = entries[field.kind];
    if (!entry) throw new Refusal(hostSaying('answer', 'needsImage', path, formatShape(field.shape), field.kind));
    try {
      return { data: entry.read(text, field) };
    } catch (error) {
      throw new Refusal(textOfError(error), { cause: error });
    }
  },
  example: async ({ index }, field, { example }) => ({ data: (await example(index))[field.name]!.data }),
};

/** Reads what each Input is given. Throws a `Refusal` that says what was expected, what came, and what to do. */
export async function readQuestion(question: Question, context: QuestionContext): Promise<ReadQuestion> {
  const { task, data } = context;
  const examples = new Map<number, Promise<Columns>>();
  const example = (index: number): Promise<Columns> => {
    const known = examples.get(index) ?? readExample(data, index);
    examples.set(index, known);
    return known;
  };
  const unknown = Object.keys(question).find((path) => !task.feeds.some((feed) => feed.path === path));
  if (unknown !== undefined)
    throw new Refusal(
      hostSaying(
        'answer',
        'noInput',
        unknown,
        task.feeds.map(({ path }) => path),
      ),
    );
  const values: Record<string, TensorData['data']> = {};
  const changes: Record<string, string> = {};
  for (const { path, field } of task.feeds) {
    const given = question[path];
    if (!given) throw new Refusal(hostSaying('answer', 'nothing', path));
    const read = await (readers[given.kind] as Reader<Given['kind']>)(given, field, { ...context, path, example });
    values[path] = read.data;
    if (read.changes) changes[path] = read.changes;
  }
  const isExample = Object.values(question).every(({ kind }) => kind === 'example') && examples.size === 1;
  return {
    values,
    ...(Object.keys(changes).length > 0 && { changes }),
    ...(isExample && { example: await [...examples.values()][0]! }),
  };
}

async function readExample(data: OpenedData | undefined, index: number): Promise<Columns> {
  if (!data) throw new Refusal(hostSaying('answer', 'noData', index));
  const { test } = data.counts;
  if (index >= test) throw new Refusal(hostSaying('answer', 'noExample', index, test - 1));
  return data.read('test', [index]);
}

async function readImage(
  source: string | Uint8Array,
  name: string,
  { kind, shape }: Field,
  fit: ImageSettings['fit'],
  path: string,
): Promise<ReadValues> {
  const [height, width, channels] = shape;
  if (kind !== 'image' || (channels !== 1 && channels !== 3))
    throw new Refusal(hostSaying('answer', 'noImage', path, formatShape(shape), kind, name));
  // Loaded with the first image: it is a native library, and most processes read none.
  const { fitImage } = await import('@system/data/images/decode');
  const image = await fitImage(source, { height: height!, width: width!, channels, fit }).catch((error: unknown) => {
    const why = textOfError(error);
    throw new Refusal(hostSaying('answer', 'notReadable', name, why), { cause: error });
  });
  return { data: image.pixels, changes: changesOf(image, shape) };
}

/** How an image was changed to fit: `resized from 640×480, turned grey`; nothing where it fitted. */
function changesOf({ original }: FittedImage, [height, width, channels]: readonly number[]): string {
  const isResized = height !== original.height || width !== original.width;
  return [
    ...(isResized ? [`resized from ${formatShape([original.width, original.height])}`] : []),
    ...(channels === 1 && !original.isGrey ? ['turned grey'] : []),
    ...(channels === 3 && original.isGrey ? ['grey as colour'] : []),
  ].join(', ');
}

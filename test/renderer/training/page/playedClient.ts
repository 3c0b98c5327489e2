import type { Client, RequestInput, RequestName, RequestOutput } from '@shared/contract/contract';
import type { RunEvent } from '@shared/contract/events';
import type { Field } from '@shared/data/field';
import { documentSchema } from '@shared/document/schema';
import lenet from '../../../../resources/gallery/lenet-5.netloom.json';

type Answers = { readonly [Name in RequestName]?: (input: RequestInput<Name>) => RequestOutput<Name> };

export interface PlayedClient extends Client {
  /** Sends events to whoever listens, as a host would. */
  play(events: readonly RunEvent[]): void;
  /** What was asked, in order. */
  readonly asked: { readonly name: RequestName; readonly input: unknown }[];
  fail(name: RequestName, message: string): void;
}

const side = 28;

/** A grey picture that differs from index to index: a bright bar on dark ground. */
function picture(index: number): Uint8Array {
  return Uint8Array.from({ length: side * side }, (_, pixel) => {
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    const distance = Math.abs((row - 14) * Math.cos(index) + (column - 14) * Math.sin(index));
    return distance < 3 && Math.hypot(row - 14, column - 14) < 10 ? 255 - 40 * distance : 8;
  });
}

function pictures(indices: readonly number[]): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(indices.length * side * side);
  indices.forEach((index, place) => pixels.set(picture(index), place * side * side));
  return pixels;
}

/** What is bright, of one of two classes. */
const maskOf = (index: number) => picture(index).map((pixel) => (pixel > 128 ? 1 + (index % 2) : 0));

const examples = (indices: readonly number[]) => ({
  image: { shape: [indices.length, side, side, 1], bytes: pictures(indices) },
  label: { shape: [indices.length], bytes: Uint8Array.from(indices, (index) => index % 10) },
});

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

const fields: Field[] = [
  { name: 'image', kind: 'image', shape: [side, side, 1], dtype: 'uint8' },
  { name: 'label', kind: 'class', shape: [], dtype: 'uint8', classes: digits },
];

const mask: Field = {
  ...{ name: 'mask', kind: 'mask', shape: [side, side], dtype: 'uint8' },
  classes: ['background', 'bar', 'other bar'],
};

function masks(indices: readonly number[]) {
  const bytes = new Uint8Array(indices.length * side * side);
  indices.forEach((index, place) => bytes.set(maskOf(index), place * side * side));
  return { shape: [indices.length, side, side], bytes };
}

const answers: Answers = {
  'app.describe': () => ({
    runtime: [],
    version: '0.1.0',
    platform: 'linux',
    nativeDialogs: false,
    engines: [
      {
        id: 'onnxruntime',
        label: 'ONNX Runtime',
        available: true,
        version: '1.30.0',
        device: { message: 'CPU · 2 threads' },
      },
      {
        id: 'tensorflow',
        label: 'TensorFlow',
        available: false,
        version: '',
        device: { message: '' },
        reason: { message: 'Its library is not installed. `netloom engine add tensorflow` installs it (274 MB).' },
      },
    ],
    addable: ['tensorflow'],
    engine: 'onnxruntime',
    engineNote: { message: 'TensorFlow would be faster here; its library is not installed.' },
  }),
  'datasets.preview': ({ count }) => ({
    name: 'MNIST',
    fields,
    counts: { train: 60_000, validation: 0, test: 10_000 },
    bytesInMemory: 70_000 * 785,
    classCounts: { label: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949] },
    remarks: [],
    means: { image: [0.13] },
    samples: examples(Array.from({ length: count }, (_, index) => index)),
  }),
  'datasets.examples': ({ indices }) => ({
    fields: [...fields, mask],
    columns: { ...examples(indices), mask: masks(indices) },
  }),
  'training.current': () => undefined,
  'training.drawing': () => documentSchema.parse(lenet),
  'training.start': () => ({ run: 'run-1' }),
  'training.recover': ({ run }) => ({ run }),
  'training.pause': () => undefined,
  'training.resume': () => undefined,
  'training.stop': () => undefined,
  'training.setLearningRate': () => undefined,
  'training.watch': () => undefined,
  'export.code': () => ({ files: [{ name: 'model.py', bytes: new TextEncoder().encode('# code\n') }] }),
};

/** A host that answers from a script and plays recorded events: for looking at the interface, not for testing the host. */
export function playedClient(): PlayedClient {
  const listeners = new Set<(event: RunEvent) => void>();
  const failures = new Map<RequestName, string>();
  const asked: { name: RequestName; input: unknown }[] = [];
  return {
    asked,
    fail: (name, message) => failures.set(name, message),
    play: (events) => events.forEach((event) => listeners.forEach((listener) => listener(event))),
    request: async (name, input) => {
      asked.push({ name, input });
      const failure = failures.get(name);
      if (failure) throw new Error(failure);
      const answer = answers[name] as ((input: unknown) => unknown) | undefined;
      if (!answer) throw new Error(`The script has no answer to ${name}.`);
      return answer(input) as never;
    },
    on: (name, listener) => {
      if (name !== 'run') return () => {};
      listeners.add(listener as (event: RunEvent) => void);
      return () => listeners.delete(listener as (event: RunEvent) => void);
    },
  };
}

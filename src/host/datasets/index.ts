import { setImmediate } from 'node:timers/promises';
import { balancedSample, classCounts, fieldOf, type Dataset } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { classRemarks } from '@shared/data/remarks';
import { pickExamples, type Table } from '@shared/data/table';
import { sizeOf } from '@shared/tensor/shape';
import { measuring, type Standardisation } from '@shared/data/standardise';
import type { DatasetReference } from '@shared/data/reference';
import type { Handlers } from '@shared/contract/contract';
import type { TensorData } from '@shared/tensor/types';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import type { Dialogs } from '../fileDialogs';
import { loadBeside } from './loadBeside';
import type { DatasetSources } from './sources';

type DatasetHandlers = Pick<Handlers, Extract<keyof Handlers, `datasets.${string}`>>;

/** Milliseconds for which the last data set stays in memory, for the next look at it. */
const keptFor = 120_000;
/** Images in one answer, and their bytes. */
const most = { images: 2000, bytes: 64 * 2 ** 20 };

/** Samples and images of data sets, for the interface. */
export function datasetHandlers(sources: DatasetSources, dialogs?: Dialogs): DatasetHandlers {
  const open = keepLast(async (reference) => inMemoryOnly(await sources.resolve(reference)));
  return {
    'datasets.preview': async ({ dataset: reference, count }) => {
      const dataset = await open(reference);
      const { name, train, test } = dataset;
      const { image, label } = labelled(dataset);
      checkCount(image, count);
      const classes = label.classes ?? [];
      const labels = train.columns[label.name]!;
      return {
        name,
        train: train.count,
        test: test.count,
        shape: [...image.shape],
        classes: [...classes],
        counts: classCounts(labels, classes.length),
        remarks: classRemarks(classes, labels),
        mean: [...(await measured(dataset, image)).mean],
        samples: imagesAt(dataset, train, balancedSample(labels, classes.length, count)),
      };
    },
    'datasets.images': async ({ dataset: reference, split, indices }) => {
      const dataset = await open(reference);
      const { image } = labelled(dataset);
      checkCount(image, indices.length);
      return { shape: [...image.shape], ...imagesAt(dataset, dataset[split], indices) };
    },
    'datasets.list': () => sources.list(),
    'datasets.chooseIdx': async () => {
      if (!dialogs) throw new Error('This host has no windows for choosing files.');
      const paths = await dialogs.openIdxFiles();
      return paths && sources.adopt(paths);
    },
    'datasets.uploadIdx': ({ files }) => sources.upload(files),
    'datasets.remove': ({ id }) => sources.remove(id),
  };
}

/** Throws where a data set is not read as a whole. */
function inMemoryOnly(source: DatasetSource): Promise<Dataset> {
  if (source.kind === 'files') throw new Error(`${source.name} is read a batch at a time and has no preview yet.`);
  return loadBeside(source);
}

/** The fields of images with a class each. Throws where a data set has other fields. */
function labelled(dataset: Dataset): { image: Field; label: Field } {
  const [image, label] = [fieldOf(dataset, 'image'), fieldOf(dataset, 'class')];
  if (!image || !label) throw new Error(`${dataset.name} has no images with one class each.`);
  return { image, label };
}

function imagesAt(dataset: Dataset, table: Table, places: readonly number[]) {
  const { image, label } = labelled(dataset);
  const columns = pickExamples(table, places);
  return {
    labels: [...columns[label.name]!.data],
    pixels: columns[image.name]!.data as Uint8Array<ArrayBuffer>,
  };
}

/** Throws where an answer would be too long. */
function checkCount({ shape }: Field, count: number): void {
  const limit = Math.min(most.images, Math.max(1, Math.floor(most.bytes / sizeOf(shape))));
  if (count > limit) throw new Error(`At most ${limit} images of this size at once; ${count} were asked for.`);
}

const measures = new WeakMap<Dataset, Promise<Standardisation>>();

/** Looks at every pixel once, however often it is asked, and lets other requests be answered meanwhile. */
function measured(dataset: Dataset, { name }: Field): Promise<Standardisation> {
  const known = measures.get(dataset) ?? measureBetweenRequests(dataset.train.columns[name]!);
  measures.set(dataset, known);
  return known;
}

async function measureBetweenRequests(images: TensorData): Promise<Standardisation> {
  const steps = measuring(images);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Remembers the last data set for a while: the interface asks again and again for images of the same one. */
function keepLast(load: (reference: DatasetReference) => Promise<Dataset>) {
  let last: { key: string; dataset: Promise<Dataset> } | undefined;
  let timer: NodeJS.Timeout | undefined;
  return (reference: DatasetReference): Promise<Dataset> => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = undefined), keptFor).unref();
    const key = JSON.stringify(reference);
    if (last?.key !== key) {
      const dataset = load(reference);
      const entry = { key, dataset };
      last = entry;
      // A file that was missing may be there the next time.
      dataset.catch(() => {
        if (last === entry) last = undefined;
      });
    }
    return last.dataset;
  };
}

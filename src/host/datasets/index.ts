import { setImmediate } from 'node:timers/promises';
import { balancedSample, classCounts, imageSize, pickImages, type Dataset } from '@shared/data/dataset';
import { datasetRemarks } from '@shared/data/remarks';
import { measuring, type Standardisation } from '@shared/data/standardise';
import type { DatasetReference } from '@shared/data/reference';
import type { Handlers } from '@shared/contract/contract';
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
  const open = keepLast(async (reference) => loadBeside(await sources.resolve(reference)));
  return {
    'datasets.preview': async ({ dataset: reference, count }) => {
      const dataset = await open(reference);
      const { name, shape, classes, train, test } = dataset;
      checkCount(dataset, count);
      const chosen = balancedSample(train, classes.length, count);
      return {
        name,
        train: train.count,
        test: test.count,
        shape: [...shape],
        classes: [...classes],
        counts: classCounts(train, classes.length),
        remarks: datasetRemarks(dataset),
        mean: [...(await measured(dataset)).mean],
        samples: pickImages(train, imageSize(dataset), chosen),
      };
    },
    'datasets.images': async ({ dataset: reference, split, indices }) => {
      const dataset = await open(reference);
      checkCount(dataset, indices.length);
      return { shape: [...dataset.shape], ...pickImages(dataset[split], imageSize(dataset), indices) };
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

/** Throws where an answer would be too long. */
function checkCount(dataset: Dataset, count: number): void {
  const limit = Math.min(most.images, Math.max(1, Math.floor(most.bytes / imageSize(dataset))));
  if (count > limit) throw new Error(`At most ${limit} images of this size at once; ${count} were asked for.`);
}

const measures = new WeakMap<Dataset, Promise<Standardisation>>();

/** Looks at every pixel once, however often it is asked, and lets other requests be answered meanwhile. */
function measured(dataset: Dataset): Promise<Standardisation> {
  const known = measures.get(dataset) ?? measureBetweenRequests(dataset);
  measures.set(dataset, known);
  return known;
}

async function measureBetweenRequests(dataset: Dataset): Promise<Standardisation> {
  const steps = measuring(dataset);
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

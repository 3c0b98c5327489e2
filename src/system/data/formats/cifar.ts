import { isCifar, type CifarSettings } from '@shared/data/formats/cifar';
import { baseName } from '@shared/data/formats/definition';
import { divideRows, splitNamed } from '@shared/data/formats/split';
import { DatasetError } from '@shared/data/error';
import { classColumn, memoryColumn, openedData } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf, type LocatedFile, type LocatedListing } from '../listing';
import { PickledArray, readPickle, textOf, type Pickled } from '../pickle';
import { readWhole } from '../readWhole';
import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from '../fileFault';
import { messageOf } from '@shared/errors/messageOf';

const [side, channels] = [32, 3];
const pixels = side * side;
const imageBytes = pixels * channels;

/** Images of one file: red, then green, then blue, each row by row. */
interface Batch {
  readonly planes: Uint8Array;
  readonly labels: readonly number[];
  readonly count: number;
}

export const cifarOpener: FormatOpener<'cifar'> = {
  open: async (listing, settings) => {
    const files = listing.files.filter(({ path }) => isCifar(path));
    if (files.length === 0) throw new DatasetError(hostSaying('cifar', 'none', nameOf(listing)));
    const batches: { readonly file: LocatedFile; readonly batch: Batch }[] = [];
    for (const file of files) batches.push({ file, batch: await readBatch(file, settings) });
    const count = batches.reduce((sum, { batch }) => sum + batch.count, 0);
    const images = new Uint8Array(count * imageBytes);
    let at = 0;
    for (const { batch } of batches) {
      interleave(batch, images.subarray(at));
      at += batch.count * imageBytes;
    }
    const labels = batches.flatMap(({ batch }) => batch.labels);
    const classes = (await classNames(listing, settings)) ?? [];
    const largest = labels.reduce((most, label) => Math.max(most, label), 0);
    const names = Array.from(
      { length: Math.max(classes.length, largest + 1) },
      (_, label) => classes[label] ?? `${label}`,
    );
    const splitOf = ({ path }: LocatedFile) => splitNamed(baseName(path).split(/[_.]/)[0]!) ?? 'train';
    const given = batches.flatMap(({ file, batch }) => Array(batch.count).fill(splitOf(file)) as ('train' | 'test')[]);
    return openedData({
      ...{ name: nameOf(listing), skip: settings.skip },
      summary: hostSaying('found', 'ofSomeClasses', hostSaying('found', 'images', count), names.length),
      columns: [
        memoryColumn({ name: 'image', kind: 'image', shape: [side, side, channels], dtype: 'uint8' }, images),
        classColumn('class', names, labels),
      ],
      rows: divideRows(count, settings.split, { given: (row) => given[row], strata: labels }),
    });
  },
};

function interleave({ planes, count }: Batch, target: Uint8Array): void {
  for (let image = 0; image < count; image++)
    for (let channel = 0; channel < channels; channel++)
      for (let pixel = 0; pixel < pixels; pixel++)
        target[image * imageBytes + pixel * channels + channel] =
          planes[image * imageBytes + channel * pixels + pixel]!;
}

async function readBatch(file: LocatedFile, settings: CifarSettings): Promise<Batch> {
  const bytes = await readWhole(file);
  return file.path.endsWith('.bin') ? readBinary(file.path, bytes, settings) : readPickled(file.path, bytes, settings);
}

/** The binary version: a byte with the label, or for CIFAR-100 the coarse one and the fine one, then the image. */
function readBinary(path: string, bytes: Uint8Array, { labels }: CifarSettings): Batch {
  const labelBytes = /^(train|test)\.bin$/.test(baseName(path)) ? 2 : 1;
  const record = labelBytes + imageBytes;
  if (bytes.length === 0 || bytes.length % record !== 0) {
    const images = (bytes.length / record).toFixed(2);
    throw new DatasetError(hostSaying('cifar', 'truncated', path, record, bytes.length, images));
  }
  const count = bytes.length / record;
  const planes = new Uint8Array(count * imageBytes);
  for (let image = 0; image < count; image++)
    planes.set(bytes.subarray(image * record + labelBytes, (image + 1) * record), image * imageBytes);
  const place = labelBytes === 2 && labels === 'fine' ? 1 : 0;
  return { count, planes, labels: Array.from({ length: count }, (_, image) => bytes[image * record + place]!) };
}

/** The version for Python: a dictionary with `data` and `labels`, or for CIFAR-100 `fine_labels` and `coarse_labels`. */
function readPickled(path: string, bytes: Uint8Array, settings: CifarSettings): Batch {
  const batch = dictionary(path, bytes);
  const data = batch.get('data');
  const labels = batch.get('labels') ?? batch.get(`${settings.labels}_labels`);
  const planes = data instanceof PickledArray ? data.data : undefined;
  if (!planes || !Array.isArray(labels) || planes.length !== labels.length * imageBytes) {
    throw new DatasetError(hostSaying('cifar', 'noBatch', path, imageBytes));
  }
  return { planes, count: labels.length, labels: labels.map(Number) };
}

function dictionary(path: string, bytes: Uint8Array): Map<Pickled, Pickled> {
  let value: Pickled;
  try {
    value = readPickle(bytes);
  } catch (error) {
    const what = error instanceof FileFault ? error.said : messageOf(error);
    throw new DatasetError(hostSaying('file', 'problem', path, what));
  }
  if (value instanceof Map) return value;
  throw new DatasetError(hostSaying('cifar', 'noDictionary', path));
}

/** What the file beside the images calls the classes; nothing where there is none. */
async function classNames(listing: LocatedListing, { labels }: CifarSettings): Promise<string[] | undefined> {
  const named = new RegExp(`^(batches\\.meta(\\.txt)?|meta|${labels}_label_names\\.txt)$`);
  const file = listing.files.find(({ path }) => named.test(baseName(path)));
  if (!file) return undefined;
  const bytes = await readWhole(file);
  if (file.path.endsWith('.txt')) return bytes.toString('utf8').split(/\r?\n/).filter(Boolean);
  const meta = dictionary(file.path, bytes);
  const names = meta.get('label_names') ?? meta.get(`${labels}_label_names`);
  return Array.isArray(names) ? names.map(textOf) : undefined;
}

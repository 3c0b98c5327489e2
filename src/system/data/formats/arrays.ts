import { unzipSync } from 'fflate';
import { isArrays } from '@shared/data/formats/arrays';
import { DatasetError } from '@shared/data/error';
import type { FieldKind } from '@shared/data/field';
import { splitNamed, divideRows } from '@shared/data/formats/split';
import type { SplitName } from '@shared/data/reader';
import { withFields } from '@shared/data/remarks';
import { messageOf } from '@shared/errors/messageOf';
import { formatShape, sameShape } from '@shared/tensor/shape';
import { openedData } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf, type LocatedListing } from '../listing';
import { readNumpy, type NumpyArray } from '../numpy';
import { readWhole } from '../readWhole';
import { arrayColumn } from './arrayColumn';
import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from '../fileFault';

/** An array with what its name says. */
interface NamedArray {
  readonly name: string;
  readonly field: string;
  readonly split?: SplitName;
  readonly array: NumpyArray;
}

/** Bytes of unpacked arrays. */
const largest = 4 * 2 ** 30;

export const arraysOpener: FormatOpener<'arrays'> = {
  open: async (listing, settings) => {
    const arrays = await readArrays(listing);
    const fields = [...new Set(arrays.map(({ field }) => field))];
    const splits = [...new Set(arrays.map(({ split }) => split))];
    const owner = arrays[0]!;
    const counts = splits.map((split) => countOf(arrays, fields, split, nameOf(listing)));
    const given = splits.flatMap((split, at) => Array<SplitName | undefined>(counts[at]!).fill(split));
    const columns = fields.map((field) => {
      const parts = splits.map((split) => arrays.find((one) => one.field === field && one.split === split)!);
      const [first] = parts;
      for (const { name, array } of parts) {
        if (sameShape(array.shape.slice(1), first!.array.shape.slice(1))) continue;
        const [shape, other] = [array, first!.array].map((one) => formatShape(one.shape.slice(1)));
        throw new DatasetError(hostSaying('array', 'shapesDiffer', name, shape!, first!.name, other!));
      }
      const kind: FieldKind | undefined = settings.kinds[field];
      return arrayColumn(
        field,
        parts.map(({ array }) => array),
        first!.name,
        kind,
      );
    });
    const classes = columns.find(({ field }) => field.kind === 'class');
    const all = Uint32Array.from(given, (_, row) => row);
    const strata = classes && (await classes.read(all)).data;
    return openedData({
      ...{ name: nameOf(listing), skip: settings.skip, columns },
      summary: withFields(hostSaying('found', 'examples', given.length), fields),
      rows: divideRows(given.length, settings.split, {
        ...(owner.split !== undefined || splits.length > 1 ? { given: (row: number) => given[row] } : {}),
        ...(strata && { strata }),
      }),
    });
  },
};

/** How many examples a split has. Throws where an array of it is missing or has another length. */
function countOf(
  arrays: readonly NamedArray[],
  fields: readonly string[],
  split: SplitName | undefined,
  set: string,
): number {
  const own = arrays.filter((one) => one.split === split);
  const [first] = own;
  for (const field of fields) {
    const one = own.find((array) => array.field === field);
    if (!one)
      throw new DatasetError(
        hostSaying('array', 'missing', set, first!.name, field, split ?? hostSaying('array', 'sameExamples')),
      );
    if (one.array.shape[0] !== first!.array.shape[0]) {
      const [count, other] = [one, first!].map(({ array }) => array.shape[0]!);
      throw new DatasetError(hostSaying('array', 'countsDiffer', one.name, count!, first!.name, other!));
    }
  }
  return first!.array.shape[0]!;
}

async function readArrays(listing: LocatedListing): Promise<NamedArray[]> {
  const arrays: NamedArray[] = [];
  let total = 0;
  for (const file of listing.files.filter(({ path }) => isArrays(path))) {
    const bytes = await readWhole(file);
    const entries = file.path.endsWith('.npz') ? unpack(file.path, bytes) : { [file.path]: bytes };
    for (const [entry, contents] of Object.entries(entries)) {
      total += contents.length;
      const name = file.path.endsWith('.npz') ? `${file.path}, ${entry}` : entry;
      const array = readNumpy(name, contents);
      if (array.shape.length === 0 || array.shape[0] === 0)
        throw new DatasetError(hostSaying('array', 'noExamples', name, formatShape(array.shape)));
      arrays.push({ name, array, ...partsOf(entry) });
    }
  }
  if (arrays.length === 0) throw new DatasetError(hostSaying('array', 'none', nameOf(listing)));
  if (total > largest) throw new DatasetError(hostSaying('array', 'tooLarge', nameOf(listing)));
  return arrays;
}

function unpack(path: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    let total = 0;
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > largest) throw new FileFault(hostSaying('array', 'unpacksTooLarge'));
        return name.endsWith('.npy');
      },
    });
  } catch (error) {
    const reason = error instanceof FileFault ? error.said : messageOf(error);
    throw new DatasetError(hostSaying('array', 'damagedZip', path, reason));
  }
}

/** `x_train.npy` is the field x of train, as `train/x.npy` is. */
function partsOf(entry: string): { field: string; split?: SplitName } {
  const words = entry.replace(/\.npy$/, '').split(/[/_\-. ]+/);
  const split = words.map(splitNamed).find(Boolean);
  const field = words.filter((word) => !splitNamed(word)).join('_') || 'x';
  return { field, ...(split && { split }) };
}

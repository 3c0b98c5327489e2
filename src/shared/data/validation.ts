import { permutation } from '../tensor/random/permutation';
import { fieldOf, type OpenedData } from './dataset';
import { DatasetError } from './error';
import { knownOf } from './known';
import { pickExamples, type Table } from './table';
import { hostSaying } from '../messages/hostSaying';

/**
 * A data set of which a share of the training examples is set apart for validation: of each class the same share, drawn by
 * the seed. Data that have a validation split of their own stay as they are.
 * @param share above 0, below 1
 */
export async function withValidation(data: OpenedData, share: number, seed: number): Promise<OpenedData> {
  const { train, validation } = data.counts;
  if (validation > 0) return data;
  const apart = await drawApart(data, share, seed);
  const chosen = new Set(apart);
  const kept = Array.from({ length: train }, (_, place) => place).filter((place) => !chosen.has(place));
  if (apart.length === 0 || kept.length === 0)
    throw new DatasetError(
      hostSaying('dataset', 'validationShare', data.name, train, share, kept.length, apart.length),
    );
  const places = { train: kept, validation: apart };
  const { tables } = data;
  const picked = (of: readonly number[]): Table => ({
    count: of.length,
    columns: pickExamples(tables!.train, of),
  });
  return {
    ...data,
    ...(data.known && { known: knownOf(data.known, `validation ${share} ${seed}`) }),
    counts: { ...data.counts, train: kept.length, validation: apart.length },
    ...(tables && { tables: { ...tables, train: picked(kept), validation: picked(apart) } }),
    read: (split, wanted, fields) =>
      split === 'test'
        ? data.read(split, wanted, fields)
        : data.read(
            'train',
            Int32Array.from(wanted, (place) => places[split][place] ?? -1),
            fields,
          ),
  };
}

/** Places of training examples that are set apart, in rising order. */
async function drawApart(data: OpenedData, share: number, seed: number): Promise<number[]> {
  const { train } = data.counts;
  const field = fieldOf(data, 'class');
  const order = permutation(train, seed, 'validation');
  const places = Array.from({ length: train }, (_, place) => place);
  const labels = field && (await data.read('train', places, [field.name]))[field.name]!.data;
  const groups = new Map<number, number[]>();
  for (const place of order) {
    const label = labels?.[place] ?? 0;
    const group = groups.get(label);
    if (group) group.push(place);
    else groups.set(label, [place]);
  }
  return [...groups.values()]
    .flatMap((group) => group.slice(0, Math.round(share * group.length)))
    .sort((a, b) => a - b);
}

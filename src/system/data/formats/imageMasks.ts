import { DatasetError } from '@shared/data/error';
import { hasVoid, maskWords, voidValue, type ImageMasksSettings } from '@shared/data/formats/imageMasks';
import type { Pair } from '@shared/data/formats/pairing';
import { checkProblems, type DataProblem } from '@shared/data/formats/problem';
import { divideRows } from '@shared/data/formats/split';
import { ofClasses, singleClass } from '@shared/data/remarks';
import { openedData } from '../column';
import type { FormatOpener } from '../definition';
import type { LocatedFile } from '../listing';
import { findFacts, type FoundFacts } from '../images/fileFacts';
import { imageColumn } from '../images/imageColumn';
import { commonSides, withImages } from '../images/imageSource';
import { isColour, valueText } from '../images/maskClasses';
import { ignoredClass } from '../images/maskValues';
import { findPairs, pairingOf, sideOf } from './pairs';
import { hostSaying } from '@shared/messages/hostSaying';
import { listing } from '@shared/messages/saying';

/** Different values that are classes; more are soft edges, or what JPEG makes of two. */
const mostGuessed = 64;
/** Values that are looked for in a mask. */
const most = 300;

export const imageMasksOpener: FormatOpener<'imageMasks'> = {
  open: (listing, settings, options) =>
    withImages(options, async ({ pool, cache }) => {
      const pairing = pairingOf(listing, maskWords, settings.pairing);
      const nouns = { input: 'image', target: 'mask' } as const;
      const found = await findPairs(listing, pairing, nouns, { ...options, pool });
      const [images, masks] = [found.pairs.map(({ input }) => input), found.pairs.map(({ target }) => target)];
      const sides = await findFacts(images, { kind: 'sides' }, found.index, pool, options);
      const values = await findFacts(masks, { kind: 'values', most }, found.index, pool, options);
      await found.index.save([...images, ...masks]);
      const problems = [...found.problems, ...sides.problems, ...values.problems];
      const pairs = found.pairs.filter((pair) => {
        const problem = unequalSides(pair, sides, values);
        if (problem) problems.push(problem);
        return !problem && sides.facts.has(pair.input.path) && values.facts.has(pair.target.path);
      });
      checkProblems(problems, pairs.length, settings.skip);
      const classes = classesOf(pairs, values, settings, found.name);
      const task = { kind: 'mask', image: settings.image, ...classes.task } as const;
      return openedData({
        ...{ name: found.name, problems, skip: settings.skip, close: () => pool.close() },
        summary: ofClasses(hostSaying('found', 'imagesWithMasks', pairs.length), classes.names),
        columns: [
          imageColumn({
            ...{ name: 'image', files: pairs.map(({ input }) => input), pool, cache },
            task: { kind: 'image', image: settings.image },
          }),
          imageColumn({
            ...{ name: 'mask', classes: classes.names, files: pairs.map(({ target }) => target), pool, cache, task },
          }),
        ],
        rows: divideRows(pairs.length, settings.split, { given: (row) => pairs[row]!.split }),
        remarks: singleClass('allPositions', classes.names),
      });
    }),
  guess: (listing, options) =>
    withImages(options, async ({ pool }) => {
      const pairing = pairingOf(listing, maskWords);
      const image = await commonSides(sideOf(listing, pairing, 'input'), pool);
      const looked = sideOf(listing, pairing, 'target').slice(0, 20);
      const values = new Set<number>();
      for (const one of await pool.decode(looked, { kind: 'values', most }))
        if ('data' in one) for (const value of [...one.data].slice(2)) values.add(value);
      await pool.close();
      const isSoft = values.size > mostGuessed && ![...values].some(isColour);
      return {
        pairing,
        ...(image && { image: { ...image, fit: 'crop' } }),
        ...(isSoft && { threshold: 128 }),
        ...(hasVoid(values) && { ignoredValue: voidValue }),
      };
    }),
};

/** What is wrong with a pair whose sides differ. */
function unequalSides(
  { input, target }: Pair<LocatedFile>,
  images: FoundFacts,
  masks: FoundFacts,
): DataProblem | undefined {
  const [image, mask] = [images.facts.get(input.path), masks.facts.get(target.path)];
  if (!image || !mask || (image[0] === mask[0] && image[1] === mask[1])) return undefined;
  const size = (facts: readonly number[]) => `${facts[1]}×${facts[0]}`;
  return { file: target.path, said: hostSaying('image', 'otherSize', size(mask), input.path, size(image)) };
}

/** The classes of all masks, and how a mask's values become them. */
function classesOf(
  pairs: readonly Pair<LocatedFile>[],
  { facts }: FoundFacts,
  { values: given, classes, threshold, ignoredValue }: ImageMasksSettings,
  name: string,
): { names: readonly string[]; task: { values: readonly number[]; threshold?: number; ignoredValue?: number } } {
  if (threshold !== undefined) {
    return { names: named(classes, ['background', 'foreground'], name), task: { values: [0, 1], threshold } };
  }
  const occurring = new Set(pairs.flatMap(({ target }) => facts.get(target.path)!.slice(2)));
  const values = (given ?? [...occurring].sort((left, right) => left - right)).filter(
    (value) => value !== ignoredValue,
  );
  if (ignoredValue !== undefined && values.length > ignoredClass) {
    throw new DatasetError(hostSaying('image', 'tooManyClasses', name, values.length, ignoredClass));
  }
  if (values.length === 0) {
    throw new DatasetError(hostSaying('image', 'onlyIgnored', name, valueText(ignoredValue!)));
  }
  if (!given && values.length > mostGuessed) {
    throw new DatasetError(hostSaying('image', 'tooManyValues', name, values.length, mostGuessed));
  }
  return {
    names: named(classes, valueNames(values), name),
    task: { values, ...(ignoredValue !== undefined && { ignoredValue }) },
  };
}

/** What classes without names are called: by their numbers where these are the values, else by number and value. */
function valueNames(values: readonly number[]): readonly string[] {
  if (values.every((value, number) => value === number)) return values.map(valueText);
  return values.map((value, number) => `class ${number} (${isColour(value) ? '' : 'value '}${valueText(value)})`);
}

function named(given: readonly string[] | undefined, values: readonly string[], name: string): readonly string[] {
  if (!given || given.length === values.length) return given ?? values;
  throw new DatasetError(hostSaying('image', 'otherNames', name, values.length, listing(values), given.length));
}

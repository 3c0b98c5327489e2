import { checkProblems } from '@shared/data/formats/problem';
import { pairWords } from '@shared/data/formats/imagePairs';
import { divideRows } from '@shared/data/formats/split';
import { hostSaying } from '@shared/messages/hostSaying';
import { openedData } from '../column';
import type { FormatOpener } from '../definition';
import { imageColumn } from '../images/imageColumn';
import { commonSides, withImages } from '../images/imageSource';
import { findPairs, pairingOf, sideOf } from './pairs';

export const imagePairsOpener: FormatOpener<'imagePairs'> = {
  open: (listing, settings, options) =>
    withImages(options, async ({ pool, cache }) => {
      const pairing = pairingOf(listing, pairWords, settings.pairing);
      const { name, pairs, problems, index } = await findPairs(
        listing,
        pairing,
        { input: 'input', target: 'target' },
        { ...options, pool },
      );
      await index.save(pairs.flatMap(({ input, target }) => [input, target]));
      checkProblems(problems, pairs.length, settings.skip);
      const column = (side: 'input' | 'target') =>
        imageColumn({
          ...{ name: side, files: pairs.map((pair) => pair[side]), pool, cache },
          task: { kind: 'image', image: settings[side] },
        });
      return openedData({
        ...{ name, problems, skip: settings.skip, close: () => pool.close() },
        summary: hostSaying('found', 'pairs', pairs.length),
        columns: [column('input'), column('target')],
        rows: divideRows(pairs.length, settings.split, { given: (row) => pairs[row]!.split }),
      });
    }),
  guess: (listing, options) =>
    withImages(options, async ({ pool }) => {
      const pairing = pairingOf(listing, pairWords);
      const sides = await Promise.all(
        (['input', 'target'] as const).map((side) => commonSides(sideOf(listing, pairing, side), pool)),
      );
      await pool.close();
      const [input, target] = sides.map((found) => found && { ...found, fit: 'crop' as const });
      return { pairing, ...(input && { input }), ...(target && { target }) };
    }),
};

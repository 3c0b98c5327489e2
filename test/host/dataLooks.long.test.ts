import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChosenProgress } from '@shared/contract/datasets';
import { currentVersion, documentSchema, recipeSchema } from '@shared/document/schema';
import type { DatasetReference } from '@shared/data/reference';
import { progressText } from '@shared/data/progress';
import { openData } from '@system/data/openData';
import { temporaryFolder } from '../support/home';
import { pixels, writeFiles } from '../support/images';
import { openHost } from './support/openHost';

const side = 64;
const image = { height: side, width: side, channels: 3, fit: 'stretch' } as const;

/** So many images with masks that looking at them takes a moment. */
async function manyMasks(count: number): Promise<string> {
  const folder = join(temporaryFolder(), 'many');
  const [picture, mask] = await Promise.all([
    pixels(2, 2, 3, [9, 9, 9, 40, 40, 40, 90, 90, 90, 200, 200, 200]).png().toBuffer(),
    pixels(2, 2, 1, [0, 1, 1, 0]).png().toBuffer(),
  ]);
  const names = Array.from({ length: count }, (_, at) => at);
  await writeFiles(folder, Object.fromEntries(names.flatMap((at) => [[`images/${at}.png`, picture]])));
  await writeFiles(folder, Object.fromEntries(names.flatMap((at) => [[`masks/${at}.png`, mask]])));
  return folder;
}

const drawing = (dataset: DatasetReference) =>
  documentSchema.parse({
    ...{ format: 'netloom', version: currentVersion, name: 'many' },
    nodes: [
      ['input', 'Input', { shape: [side, side, 3] }],
      ['scores', 'Conv2D', { filters: 2, kernel: 1 }],
      ['output', 'Output', {}],
    ].map(([id, block, parameters]) => ({ id, block, parameters, position: { x: 0, y: 0 } })),
    edges: [
      { from: ['input', 'output'], to: ['scores', 'input'] },
      { from: ['scores', 'output'], to: ['output', 'input'] },
    ],
    recipe: recipeSchema.parse({ dataset, epochs: 1, batch: 8 }),
  });

describe('a look at many files', () => {
  it('counts each file once, up to all of them', async () => {
    const paths = [await manyMasks(130)];
    const seen: string[] = [];
    const data = await openData(
      { paths, settings: { kind: 'imageMasks', image } },
      { threads: 1, onProgress: (progress) => seen.push(progressText(progress)) },
    );
    await data.close();
    // Both files of each pair are looked at; then sizes, and what is in the masks.
    expect(seen.filter((text) => text.startsWith('Checking'))).toEqual([
      'Checking images: 100 of 260',
      'Checking images: 200 of 260',
    ]);
    expect(seen.filter((text) => text.startsWith('Reading')).at(-1)).toBe('Reading the sizes of images: 130 of 130');
    expect(seen.filter((text) => text.startsWith('Finding')).at(-1)).toBe('Finding the classes of masks: 130 of 130');
  });

  it('is given up where nobody waits for it any more', async () => {
    const paths = [await manyMasks(130)];
    const aborter = new AbortController();
    let decoded = 0;
    const opening = openData(
      { paths, settings: { kind: 'imageMasks', image } },
      {
        ...{ threads: 1, signal: aborter.signal },
        onProgress: ({ what, done }) => {
          if (what !== 'findingMaskClasses') return;
          decoded = done;
          aborter.abort(new Error('nobody waits'));
        },
      },
    );
    await expect(opening).rejects.toThrow('nobody waits');
    expect(decoded).toBeLessThan(130);
  });

  it('tells the page how far it is, is stopped from there, and can be made again', async () => {
    const folder = await manyMasks(1500);
    const { handlers, host } = openHost({ dialogs: { openData: async () => [folder] } as never });
    const reported: ChosenProgress[] = [];
    const first = new Promise<ChosenProgress>((resolve) => {
      host.onEvent(({ name, payload }) => {
        if (name !== 'data') return;
        reported.push(payload);
        resolve(payload);
      });
    });
    const { chosen } = (await handlers['datasets.choose']({ what: 'folder' }))!;
    const looking = handlers['datasets.recognise']({ chosen });
    const failed = expect(looking).rejects.toThrow('not looked at to the end');
    expect(await first).toMatchObject({ chosen, what: expect.stringMatching(/\w/) });
    await handlers['datasets.stop']({ chosen });
    await failed;
    const found = await handlers['datasets.recognise']({ chosen });
    expect(found.counts.train).toBe(1200);
    for (const { done, total } of reported) expect(done).toBeLessThanOrEqual(total);
  });

  it('comes before the first step of a run, which says so and can be stopped there', async () => {
    const folder = await manyMasks(1500);
    const { handlers, next, events } = openHost({ dialogs: { openData: async () => [folder] } as never });
    const { chosen } = (await handlers['datasets.choose']({ what: 'folder' }))!;
    const as = { kind: 'imageMasks', image } as never;
    const dataset = await handlers['datasets.adopt']({ chosen, as });
    const document = drawing(dataset as DatasetReference);
    const [preparing, stopped] = [next('preparing'), next('state', ({ state }) => state === 'stopped')];
    const { run } = await handlers['training.start']({ document });
    expect(progressText(await preparing)).toMatch(/^Measuring images: [\d,]+ of 1,200$/);
    await handlers['training.stop']({ run });
    await stopped;
    expect(events.some(({ type }) => type === 'started' || type === 'failed')).toBe(false);
    // Nothing is left of it that would stand in the way of the next one.
    const steps = next('steps');
    const again = await handlers['training.start']({ document });
    await steps;
    const over = next('state', ({ state }) => state === 'stopped');
    await handlers['training.stop']({ run: again.run });
    await over;
  });
});

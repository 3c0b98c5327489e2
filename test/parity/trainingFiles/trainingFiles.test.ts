import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentSchema, currentVersion, recipeSchema, type NetloomDocument } from '@shared/document/schema';
import type { GivenSettings } from '@shared/data/formats';
import { DatasetSources } from '@host/datasets/sources';
import { createRandom } from '@shared/tensor/random';
import { temporaryFolder } from '../support/home';
import { pixels, writeFiles } from '../support/images';
import { lossesOf, steps } from './scriptLosses';

/** Files of a format, and a network that learns from them. */
interface Case {
  readonly settings: GivenSettings;
  files(): Parameters<typeof writeFiles>[1];
  readonly nodes: readonly (readonly [id: string, block: string, parameters?: object])[];
  readonly recipe?: object;
}

const examples = 96;
const numbered = <Value>(make: (at: number) => Value): Value[] => Array.from({ length: examples }, (_, at) => make(at));
const random = () => createRandom(3, 'files');
const image = { height: 10, width: 10, channels: 3, fit: 'stretch' } as const;

/** A bright square on noise; its side says the class. */
function picture(at: number, side: number, draw: () => number): number[] {
  const [row, column] = [at % 4, (at >> 2) % 4];
  return Array.from({ length: 12 * 12 * 3 }, (_, place) => {
    const [y, x] = [Math.floor(place / 36) - row, (Math.floor(place / 3) % 12) - column];
    const isInside = y >= 0 && y < side && x >= 0 && x < side;
    return Math.floor(draw() * 120) + (isInside ? 120 : 0);
  });
}

const cases: Readonly<Record<string, Case>> = {
  'a folder of images, with validation examples set apart': {
    settings: { kind: 'imageFolder', image, split: { validation: 0, test: 0.2 } },
    files: () => {
      const { uniform } = random();
      return Object.fromEntries(
        numbered((at) => [
          `${['small', 'large'][at % 2]}/${at}.png`,
          pixels(12, 12, 3, picture(at, [3, 8][at % 2]!, uniform)).png(),
        ]),
      );
    },
    nodes: [
      ['input', 'Input', { shape: [10, 10, 3] }],
      ['conv', 'Conv2D', { filters: 4, kernel: 3, activation: 'relu' }],
      ['pool', 'GlobalAveragePool2D'],
      ['scores', 'Dense', { units: 2 }],
    ],
    recipe: { validation: { share: 0.2 } },
  },
  'images with masks': {
    settings: { kind: 'imageMasks', image },
    files: () => {
      const { uniform } = random();
      return Object.fromEntries(
        numbered((at) => {
          const values = picture(at, 6, uniform);
          const mask = Array.from({ length: 144 }, (_, place) => (values[3 * place]! > 120 ? 255 : 0));
          return [
            [`images/${at}.png`, pixels(12, 12, 3, values).png()],
            [`masks/${at}.png`, pixels(12, 12, 1, mask).png()],
          ] as const;
        }).flat(),
      );
    },
    nodes: [
      ['input', 'Input', { shape: [10, 10, 3] }],
      ['conv', 'Conv2D', { filters: 6, kernel: 3, padding: 'same', activation: 'relu' }],
      ['scores', 'Conv2D', { filters: 2, kernel: 1 }],
    ],
  },
  'a table of numbers': {
    settings: {
      kind: 'table',
      columns: [
        { column: 'width', kind: 'numbers', field: 'features' },
        { column: 'height', kind: 'numbers', field: 'features' },
        { column: 'area', kind: 'numbers', field: 'area' },
      ],
    } as GivenSettings,
    files: () => {
      const { uniform } = random();
      const lines = numbered(() => {
        const [width, height] = [uniform(), uniform()];
        return `${width},${height},${2 * width - height}`;
      });
      return { 'plots.csv': ['width,height,area', ...lines].join('\n') };
    },
    nodes: [
      ['input', 'Input', { shape: [2] }],
      ['hidden', 'Dense', { units: 8, activation: 'tanh' }],
      ['answer', 'Dense', { units: 1 }],
    ],
  },
  'DNA sequences': {
    settings: { kind: 'fasta', split: { validation: 0, test: 0.2 } },
    files: () => {
      const { uniform } = random();
      const sequences = numbered((at) => {
        const bases = Array.from({ length: 20 }, () => 'ACGT'[Math.floor(uniform() * 4)]!);
        if (at % 2 === 0) bases.splice(5, 6, ...'GATTAC');
        return `>${at}\n${bases.join('')}`;
      });
      return {
        'bound.fa': sequences.filter((_, at) => at % 2 === 0).join('\n'),
        'free.fa': sequences.filter((_, at) => at % 2 === 1).join('\n'),
      };
    },
    nodes: [
      ['input', 'Input', { shape: [20, 4] }],
      ['conv', 'Conv1D', { filters: 6, kernel: 6, activation: 'relu' }],
      ['pool', 'GlobalMaxPool1D'],
      ['scores', 'Dense', { units: 2 }],
    ],
  },
};

/** A drawing that trains on files which this home knows. */
async function documentOf({ settings, files, nodes, recipe }: Case, home: string): Promise<NetloomDocument> {
  const folder = join(home, 'files');
  await writeFiles(folder, files());
  const sources = new DatasetSources(join(home, 'datasets'));
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const place = paths.length === 1 ? paths : [folder];
  const dataset = await sources.adoptChosen(sources.chosen.point(place), settings);
  const chain = [...nodes, ['output', 'Output'] as const].map(([id, block, parameters = {}]) => ({
    ...{ id, block, parameters, position: { x: 0, y: 0 } },
  }));
  return documentSchema.parse({
    ...{ format: 'netloom', version: currentVersion, name: 'files', nodes: chain },
    edges: chain.slice(1).map(({ id }, at) => ({ from: [chain[at]!.id, 'output'], to: [id, 'input'] })),
    recipe: recipeSchema.parse({
      ...{ dataset, epochs: 4, batch: 8, seed: 7, optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 } },
      ...recipe,
    }),
  });
}

const all = ['keras', 'pytorch'].flatMap((framework) => Object.keys(cases).map((name) => ({ framework, name })));

describe('a training script on people’s own files', () => {
  it.each(all)('follows Netloom’s own losses: $framework, $name', async ({ framework, name }) => {
    const home = temporaryFolder();
    const { ours, theirs } = await lossesOf(framework, await documentOf(cases[name]!, home), home);
    expect(theirs.length).toBe(steps);
    expect(Math.max(...ours) - Math.min(...ours)).toBeGreaterThan(0.01);
    theirs.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));
  });
});

import { zipSync } from 'fflate';
import type { GivenSettings } from '@shared/data/formats';
import { bytesOf, npy } from '../../support/numpy';
import { examples, numbered, picture, random, sideOf, type FileCase } from './fileCase';

/** Nodes of an example of a graph. */
const group = 4;

const split = { validation: 0, test: 0.2 };
const floats = (shape: readonly number[], values: readonly number[]) =>
  npy('<f4', shape, bytesOf(Float32Array.from(values)));

/** Sentences of words that say their class, among words that don't. */
function sentences(): string[] {
  const { uniform } = random();
  const pick = (words: string) => words.split(' ')[Math.floor(uniform() * words.split(' ').length)]!;
  return numbered((at) => {
    const words = Array.from({ length: 3 + Math.floor(uniform() * 6) }, () => pick('a the of film story plot it'));
    words.splice(1, 0, pick(at % 2 ? 'fine great lovely' : 'dull bad poor'));
    return words.join(' ');
  });
}

export const otherCases: Readonly<Record<string, FileCase>> = {
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
  'arrays in one file (.npz): images and classes': {
    settings: { kind: 'arrays', split },
    files: () => {
      const { uniform } = random();
      const values = numbered((at) => picture(at, sideOf(at), uniform, 10, 3)).flat();
      const labels = bytesOf(BigInt64Array.from(numbered((at) => BigInt(at % 2))));
      return {
        'data.npz': zipSync({
          'x.npy': npy('|u1', [examples, 10, 10, 3], Uint8Array.from(values)),
          'y.npy': npy('<i8', [examples], labels),
        }),
      };
    },
    nodes: [
      ['input', 'Input', { shape: [10, 10, 3] }],
      ['conv', 'Conv2D', { filters: 4, kernel: 3, activation: 'relu' }],
      ['pool', 'GlobalAveragePool2D'],
      ['scores', 'Dense', { units: 2 }],
    ],
  },
  'arrays in a file each (.npy): numbers': {
    settings: { kind: 'arrays', split },
    files: () => {
      const { uniform } = random();
      const inputs = numbered(() => [uniform(), uniform(), uniform()]);
      return {
        'x.npy': floats([examples, 3], inputs.flat()),
        'y.npy': floats(
          [examples, 2],
          inputs.flatMap(([first, second, third]) => [first! + second!, 3 * third! - first!]),
        ),
      };
    },
    nodes: [
      ['input', 'Input', { shape: [3] }],
      ['hidden', 'Dense', { units: 8, activation: 'tanh' }],
      ['answer', 'Dense', { units: 2 }],
    ],
  },
  'DNA sequences': {
    settings: { kind: 'fasta', split },
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
  'lines of text with a class': {
    settings: { kind: 'textLines', classAt: 'after', tokens: { by: 'word', length: 8, vocabulary: 16 }, split },
    files: () => ({
      'reviews.txt': sentences()
        .map((line, at) => `${line}\t${['bad', 'good'][at % 2]}`)
        .join('\n'),
    }),
    nodes: [
      ['input', 'Input', { shape: [8], kind: 'tokens' }],
      ['vectors', 'Embedding', { vocabulary: 15, dimension: 6 }],
      ['pool', 'GlobalAveragePool1D'],
      ['scores', 'Dense', { units: 2 }],
    ],
    recipe: { optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0.9 } },
  },
  'lines of text whose next letter is predicted': {
    settings: { kind: 'textLines', tokens: { by: 'character', length: 30, vocabulary: 10 }, split },
    files: () => ({ 'reviews.txt': sentences().join('\n') }),
    nodes: [
      // Most lines are shorter: their padding is not counted.
      ['input', 'Input', { shape: [30], kind: 'tokens' }],
      ['vectors', 'Embedding', { vocabulary: 10, dimension: 6 }],
      ['memory', 'GRU', { units: 6, returnSequences: true }],
      ['scores', 'Dense', { units: 10 }],
    ],
    recipe: { optimizer: { kind: 'sgd', learningRate: 0.2, momentum: 0.9 } },
  },
  'a list of edges beside a table of nodes': {
    settings: { kind: 'edgeList', nodes: group, split },
    files: () => {
      const { uniform } = random();
      const nodes = numbered((at) =>
        Array.from({ length: group }, (_, place) => {
          const name = group * at + place;
          return `n${name},${uniform() + (at % 2)},${uniform()},${['left', 'right'][at % 2]}`;
        }),
      ).flat();
      const edges = numbered((at) =>
        Array.from({ length: group - 1 }, (_, place) => `n${group * at + place},n${group * at + place + 1}`),
      ).flat();
      return {
        'nodes.csv': ['id,x,y,side', ...nodes].join('\n'),
        'edges.csv': ['source,target', ...edges].join('\n'),
      };
    },
    nodes: [
      ['features', 'Input', { shape: [group, 2] }],
      ['graph', 'Input', { shape: [group, group] }],
      ['mix', 'GraphConvolution', { units: 6, activation: 'relu' }],
      ['scores', 'Dense', { units: 2 }],
    ],
    edges: [
      ['features', 'mix', 'features'],
      ['graph', 'mix', 'graph'],
      ['mix', 'scores', 'input'],
      ['scores', 'output', 'input'],
    ],
    recipe: { feeds: { features: 'features', graph: 'graph' } },
  },
};

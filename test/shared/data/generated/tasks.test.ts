import { describe, expect, it } from 'vitest';
import { generatedDataset, generatedSchema } from '@shared/data/generated';
import type { Table } from '@shared/data/table';

/** The training examples of a set. */
const trainOf = (reference: object) => {
  const data = generatedDataset(generatedSchema.parse({ test: 1, ...reference }));
  return { ...data, ...data.train, examples: examplesOf(data.train) };
};

function examplesOf({ count, columns }: Table): Record<string, number[]>[] {
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, { data }]) => {
        const size = data.length / count;
        return [name, [...data.subarray(index * size, (index + 1) * size)]];
      }),
    ),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const meanSquaredError = (left: readonly number[], right: readonly number[]) =>
  mean(left.map((value, index) => ((value - right[index]!) / 255) ** 2));

/** Peak signal-to-noise ratio in decibels. */
const psnr = (left: readonly number[], right: readonly number[]) => -10 * Math.log10(meanSquaredError(left, right));

describe('shapes with masks', () => {
  it('have background and shapes, and the mask tells where', () => {
    const { fields, columns, examples } = trainOf({ kind: 'shapeMasks', classes: 6, train: 100 });
    expect(fields[1]!.classes).toEqual(['background', 'circle', 'square', 'triangle', 'cross', 'ring']);
    expect(new Set(columns['mask']!.data).size).toBe(6);
    for (const { mask } of examples) {
      const background = mean(mask!.map((label) => (label === 0 ? 1 : 0)));
      expect(background).toBeGreaterThan(0.25);
      expect(background).toBeLessThan(0.98);
    }
  });
});

describe('shapes with boxes', () => {
  it('have a box inside the image, as large as shapes are', () => {
    const { examples } = trainOf({ kind: 'shapeBoxes', outlines: 2, train: 60 });
    for (const { label, box } of examples) {
      const [left, top, right, bottom] = box as [number, number, number, number];
      expect([left >= 0, top >= 0, right <= 1, bottom <= 1]).toEqual([true, true, true, true]);
      expect(right - left, `shape ${label![0]}`).toBeGreaterThan(0.2);
      expect(bottom - top).toBeLessThan(0.8);
    }
  });
});

describe('the karate club', () => {
  it('has 34 members, 78 friendships when none is unknown, and two factions of 17', () => {
    const { examples } = trainOf({ kind: 'karateClub', train: 100 });
    const known = examples.map(({ graph }) => graph!.reduce((sum, edge) => sum + edge, 0) / 2);
    expect(mean(known)).toBeCloseTo(0.9 * 78, 0);
    const all = Array.from(examples[0]!['graph']!, (_, at) => Math.max(...examples.map(({ graph }) => graph![at]!)));
    expect(all.reduce((sum, edge) => sum + edge, 0) / 2).toBe(78);
    expect(examples[0]!['faction']!.reduce((sum, faction) => sum + faction, 0)).toBe(17);
  });
});

describe('digits behind a crosshair', () => {
  it('have an input that is 10 to 20 dB from the clean image', () => {
    const { examples } = trainOf({ kind: 'crosshair', train: 50 });
    for (const { noisy, clean } of examples) {
      const decibels = psnr(noisy!, clean!);
      expect(decibels).toBeGreaterThan(9);
      expect(decibels).toBeLessThan(20);
    }
  });

  it('leave the edge of the clean image black', () => {
    const { examples } = trainOf({ kind: 'crosshair', train: 200 });
    const inside = examples.filter(({ clean }) => clean!.slice(0, 28).every((value) => value === 0));
    expect(inside.length).toBeGreaterThan(190);
  });
});

describe('grey to colour', () => {
  it('has the grey of its colours', () => {
    const { examples } = trainOf({ kind: 'colourise', train: 20 });
    for (const { grey, colour } of examples) {
      const differences = grey!.map((value, pixel) => {
        const [red, green, blue] = colour!.slice(3 * pixel, 3 * pixel + 3);
        return value - (0.299 * red! + 0.587 * green! + 0.114 * blue!);
      });
      expect(Math.max(...differences.map(Math.abs))).toBeLessThan(0.501);
    }
  });
});

describe('low to high resolution', () => {
  it.each([2, 4])('has small images whose pixels are averages of %i pixels each way', (factor) => {
    const { examples } = trainOf({ kind: 'superResolution', factor, train: 5 });
    for (const { low, high } of examples) {
      low!.forEach((value, pixel) => {
        const [row, column] = [Math.floor(pixel / 16) * factor, (pixel % 16) * factor];
        const square = Array.from({ length: factor ** 2 }, (_, at) => {
          const place = (row + Math.floor(at / factor)) * 16 * factor + column + (at % factor);
          return high![place]!;
        });
        expect(Math.abs(value - mean(square))).toBeLessThanOrEqual(0.5001);
      });
    }
  });
});

describe('a steering road', () => {
  it('has angles from −1 to 1, as many to the left as to the right', () => {
    const { columns } = trainOf({ kind: 'road', train: 400 });
    const angles = [...columns['steering']!.data];
    expect(Math.min(...angles)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...angles)).toBeLessThanOrEqual(1);
    expect(Math.abs(mean(angles))).toBeLessThan(0.1);
    expect(Math.sqrt(mean(angles.map((angle) => angle ** 2)))).toBeGreaterThan(0.3);
  });
});

describe('pairs of digits', () => {
  it('never show one image twice', () => {
    const { examples } = trainOf({ kind: 'digitPairs', train: 100 });
    for (const { left, right } of examples) expect(left).not.toEqual(right);
  });
});

describe('planted motifs', () => {
  const { examples } = trainOf({ kind: 'motifs', train: 2000 });
  const ofClass = (label: number) => examples.filter((example) => example['label']![0] === label);
  const letters = (sequence: number[]) =>
    Array.from({ length: sequence.length / 4 }, (_, position) => 'ACGT'[sequence.indexOf(1, 4 * position) % 4]!).join(
      '',
    );

  it('are one-hot sequences', () => {
    for (const { sequence } of examples) {
      expect(new Set(sequence)).toEqual(new Set([0, 1]));
      const sums = Array.from({ length: 100 }, (_, at) => sequence!.slice(4 * at, 4 * at + 4).reduce((a, b) => a + b));
      expect(new Set(sums)).toEqual(new Set([1]));
    }
  });

  it('have the motif’s core in one class far more often than in the other', () => {
    const share = (label: number) =>
      mean(ofClass(label).map(({ sequence }) => (letters(sequence!).includes('TGACGTCA') ? 1 : 0)));
    expect(share(1)).toBeGreaterThan(0.2);
    expect(share(0)).toBeLessThan(0.01);
  });

  it('have equally many of each letter in both classes', () => {
    const counts = (label: number) =>
      [0, 1, 2, 3].map((base) =>
        mean(ofClass(label).map(({ sequence }) => mean(sequence!.filter((_, at) => at % 4 === base)))),
      );
    const [without, withMotif] = [counts(0), counts(1)];
    without.forEach((count, base) => expect(Math.abs(count - withMotif[base]!)).toBeLessThan(0.01));
  });
});

describe('sequences to remember', () => {
  it('announce the answer in the first quarter, and name others later', () => {
    const { fields, examples } = trainOf({ kind: 'remember', length: 40, train: 300 });
    const mark = fields[0]!.classes!.indexOf('>');
    let distracted = 0;
    for (const { tokens, label: answer } of examples) {
      const place = tokens!.indexOf(mark);
      expect(place).toBeLessThan(10);
      expect(tokens!.lastIndexOf(mark)).toBe(place);
      expect(tokens![place + 1]).toBe(answer![0]);
      if (tokens!.slice(place + 2).some((token) => token < mark && token !== answer![0])) distracted += 1;
    }
    expect(distracted).toBeGreaterThan(290);
  });
});

describe('counting', () => {
  it.each([{ length: 25 }, { length: 11, letters: 2 }])(
    'says how often the letter asked for follows: %o',
    (settings) => {
      const { fields, examples } = trainOf({ kind: 'count', train: 200, ...settings });
      const names = fields[0]!.classes!;
      for (const { tokens, label: answer } of examples) {
        const [asked, ...others] = tokens!.map((token) => names[token]!);
        expect(asked).toBe(asked!.toUpperCase());
        expect(others.filter((name) => name === asked!.toLowerCase())).toHaveLength(answer![0]!);
      }
    },
  );
});

describe('communities', () => {
  const { examples } = trainOf({ kind: 'communities', train: 40 });
  const nodes = 48;

  it('are undirected graphs without loops, joined within far more than between', () => {
    const [within, between]: [number[], number[]] = [[], []];
    for (const { graph, community } of examples) {
      for (let node = 0; node < nodes; node++) {
        expect(graph![node * nodes + node]).toBe(0);
        for (let other = 0; other < node; other++) {
          const edge = graph![node * nodes + other]!;
          if (edge !== graph![other * nodes + node]) expect.fail('an edge leads only one way');
          (community![node] === community![other] ? within : between).push(edge);
        }
      }
    }
    expect(mean(within)).toBeGreaterThan(5 * mean(between));
  });

  it('have features that say a little of the community', () => {
    let right = 0;
    for (const { features, community } of examples) {
      community!.forEach((own, node) => {
        const scores = [0, 1, 2].map((label) => features![6 * node + label]! + features![6 * node + label + 3]!);
        if (scores.indexOf(Math.max(...scores)) === own) right += 1 / (examples.length * nodes);
      });
    }
    expect(right).toBeGreaterThan(0.5);
    expect(right).toBeLessThan(0.7);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializeState } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { weightsIn } from '@shared/compiler/network';
import { surfaceOptionsSchema, type LossSurface, type SurfaceOptions } from '@shared/contract/lossSurface';
import type { FromTrainer, SurfaceRequest } from '@shared/contract/trainerMessages';
import { inMemory } from '@shared/data/dataset';
import { currentVersion, documentSchema, type NetloomDocument } from '@shared/document/schema';
import { createRandom } from '@shared/tensor/random';
import { writeSafetensors } from '@shared/tensor/safetensors';
import type { NamedTensors } from '@shared/tensor/types';
import { openDataset } from '@system/loadDataset';
import { filterDirection, movedAlong } from '@trainer/inference/surface/filterDirection';
import { lossSurface } from '@trainer/inference/surface/lossSurface';
import { sampledTest } from '@trainer/inference/surface/sampledTest';
import { temporaryFolder } from '../../support/home';
import { networkOf } from '../../support/network';
import { colourShapes } from '../../support/session';

/** Every kind of weight: kernels that look at all channels, at one, and backwards; matrices; what normalises. */
const network = networkOf([
  { block: 'Input', path: 'in', parameters: { shape: [9, 9, 3] } },
  { block: 'Conv2D', path: 'conv', parameters: { filters: 4, kernel: 3 } },
  { block: 'BatchNormalization', path: 'norm' },
  { block: 'PReLU', path: 'prelu' },
  { block: 'DepthwiseConv2D', path: 'depth', parameters: { kernel: 2, multiplier: 2 } },
  { block: 'Conv2DTranspose', path: 'up', parameters: { filters: 3, kernel: 2 } },
  { block: 'LocallyConnected2D', path: 'local', parameters: { filters: 2, kernel: 2 } },
  { block: 'Reshape', path: 'rows', parameters: { shape: [11, -1] } },
  { block: 'GRU', path: 'gru', parameters: { units: 3 } },
  { block: 'Dense', path: 'dense', parameters: { units: 5 } },
  { block: 'Output', path: 'out' },
]);

/** The length of each filter, which is what one index of the last axis has. */
function filterLengths({ shape, data }: { shape: readonly number[]; data: ArrayLike<number> }): number[] {
  const filters = shape.at(-1)!;
  return Array.from({ length: filters }, (_, filter) =>
    Math.sqrt(Array.from(data).reduce((sum, value, at) => sum + (at % filters === filter ? value ** 2 : 0), 0)),
  );
}

describe('a direction with filter normalisation', () => {
  const kernels = weightsIn(network).filter(({ weight }) => weight.role !== 'vector');

  it('has filters as long as the weights’ own, whatever those are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (seed, start, scale) => {
        const state = initializeState(network, start);
        const weights: NamedTensors = new Map(
          [...state].map(([name, { shape, data }]) => [
            name,
            { shape, data: Float32Array.from(data, (v) => v * scale) },
          ]),
        );
        const direction = filterDirection(network, weights, seed, 0);
        for (const { name } of kernels) {
          const [found, own] = [filterLengths(direction.get(name)!), filterLengths(weights.get(name)!)];
          found.forEach((length, filter) => expect(length / own[filter]!).toBeCloseTo(1, 4));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves biases, normalisation and running statistics as they are', () => {
    const direction = filterDirection(network, initializeState(network, 1), 0, 0);
    expect([...direction.keys()]).toEqual(kernels.map(({ name }) => name));
    expect(kernels.map(({ name }) => name)).toEqual([
      ...[
        'conv/kernel',
        'depth/kernel',
        'up/kernel',
        'local/kernel',
        'gru/kernel',
        'gru/recurrentKernel',
        'dense/kernel',
      ],
    ]);
  });

  it('is the same for the same seed, and nearly at a right angle to the other axis and to that of another seed', () => {
    const weights = initializeState(network, 1);
    const flat = (seed: number, axis: number) =>
      [...filterDirection(network, weights, seed, axis).values()].flatMap(({ data }) => [...data]);
    const cosine = (left: number[], right: number[]) => {
      const dot = (one: number[], other: number[]) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);
      return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
    };
    expect(flat(5, 0)).toEqual(flat(5, 0));
    expect(Math.abs(cosine(flat(5, 0), flat(5, 1)))).toBeLessThan(0.2);
    expect(Math.abs(cosine(flat(5, 0), flat(6, 0)))).toBeLessThan(0.2);
  });

  it('of filters that are zero is zero', () => {
    const zeros = new Map(
      [...initializeState(network, 1)].map(([name, { shape, data }]) => [
        name,
        { shape, data: new Float32Array(data.length) },
      ]),
    );
    for (const { data } of filterDirection(network, zeros, 0, 0).values())
      expect(data.every((value) => value === 0)).toBe(true);
  });
});

describe('a sample of the test set', () => {
  it('is equally spaced, the same in memory and read, and leaves other splits alone', async () => {
    const whole = inMemory(colourShapes);
    const sampled = sampledTest(whole, 5);
    expect(sampled.counts).toEqual({ ...whole.counts, test: 5 });
    const own = [0, 4, 9, 13, 18];
    expect(await sampled.read('test', [0, 1, 2, 3, 4], ['image'])).toEqual(await whole.read('test', own, ['image']));
    expect(sampled.tables!.test.columns).toEqual(
      await whole.read('test', own, Object.keys(whole.tables!.test.columns)),
    );
    expect(await sampled.read('train', [7], ['image'])).toEqual(await whole.read('train', [7], ['image']));
    expect(sampledTest(whole, 1000)).toBe(whole);
  });
});

const position = { x: 0, y: 0 };

/** y from three numbers, by one dense layer. */
const regression: NetloomDocument = documentSchema.parse({
  ...{ format: 'netloom', version: currentVersion, name: 'regression' },
  nodes: [
    { id: 'in', block: 'Input', parameters: { kind: 'values', shape: [3] }, position },
    { id: 'dense', block: 'Dense', parameters: { units: 1 }, position },
    { id: 'out', block: 'Output', parameters: {}, position },
  ],
  edges: [
    { from: ['in', 'output'], to: ['dense', 'input'] },
    { from: ['dense', 'output'], to: ['out', 'input'] },
  ],
  recipe: { objectives: [{ loss: { kind: 'meanSquaredError' } }], batch: 16 },
});

async function regressionRequest(options: Partial<SurfaceOptions> = {}) {
  const folder = temporaryFolder();
  const random = createRandom(11);
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 4 }, () => random.normal().toFixed(3)));
  const csv = join(folder, 'numbers.csv');
  await writeFile(csv, [['a', 'b', 'c', 'y'], ...rows].map((row) => row.join(',')).join('\n'));
  const weights = join(folder, 'weights.safetensors');
  const tensors: NamedTensors = new Map([
    ['dense/kernel', { shape: [3, 1], data: Float32Array.of(0.5, -1.5, 2) }],
    ['dense/bias', { shape: [1], data: Float32Array.of(0.25) }],
  ]);
  await writeFile(weights, writeSafetensors({ tensors, metadata: {} }));
  const column = (name: string, field: string) => ({ column: name, kind: 'numbers' as const, field });
  const columns = [column('a', 'x'), column('b', 'x'), column('c', 'x'), column('y', 'y')];
  const request: SurfaceRequest = {
    ...{ document: regression, weights: [weights] },
    dataset: {
      ...{ kind: 'files', name: 'numbers', paths: [csv] },
      settings: {
        ...{ kind: 'table', delimiter: ',', header: true, columns },
        ...{ image: { height: 64, width: 64, channels: 3, fit: 'crop' }, tokens: {}, split: {} },
      },
    } as never,
    ...surfaceOptionsSchema.parse({ points: 7, examples: 1000, ...options }),
    engine: 'onnxruntime',
  };
  return { request, tensors };
}

async function calculated(request: SurfaceRequest): Promise<LossSurface> {
  const sent: FromTrainer[] = [];
  await lossSurface(request, (message) => sent.push(message));
  const last = sent.at(-1)!;
  if (last.type !== 'surfaced') throw new Error(JSON.stringify(last));
  return last.surface;
}

describe('the loss surface of a linear regression', () => {
  it('is the quadratic that the examples and directions give', async () => {
    const { request, tensors } = await regressionRequest({ seed: 3, range: 1.5 });
    const { alphas, betas, losses, examples } = await calculated(request);
    const { network: drawn } = analyze(regression);
    const [first, second] = [0, 1].map((axis) => filterDirection(drawn!, tensors, 3, axis).get('dense/kernel')!.data);
    const data = await openDataset(request.dataset);
    expect(examples).toBe(data.counts.train);
    const columns = await data.read(
      'train',
      Array.from({ length: examples }, (_, at) => at),
      ['x', 'y'],
    );
    const kernel = tensors.get('dense/kernel')!.data;
    // (r + αa + βb)², where r is what is left over and a and b are what a step along each direction changes.
    const sums = { rr: 0, ra: 0, rb: 0, aa: 0, ab: 0, bb: 0 };
    for (let example = 0; example < examples; example++) {
      const x = columns['x']!.data.subarray(3 * example, 3 * example + 3);
      const along = (weights: ArrayLike<number>) => x[0]! * weights[0]! + x[1]! * weights[1]! + x[2]! * weights[2]!;
      const r = along(kernel) + 0.25 - columns['y']!.data[example]!;
      const [a, b] = [along(first!), along(second!)];
      sums.rr += r * r;
      sums.ra += 2 * r * a;
      sums.rb += 2 * r * b;
      sums.aa += a * a;
      sums.ab += 2 * a * b;
      sums.bb += b * b;
    }
    betas.forEach((beta, row) =>
      alphas.forEach((alpha, column) => {
        const { rr, ra, rb, aa, ab, bb } = sums;
        const wanted = (rr + alpha * ra + beta * rb + alpha ** 2 * aa + alpha * beta * ab + beta ** 2 * bb) / examples;
        expect(losses[row * alphas.length + column]! / wanted).toBeCloseTo(1, 4);
      }),
    );
    expect(alphas).toEqual(betas);
    expect([alphas[0], alphas[3], alphas[6]]).toEqual([-1.5, 0, 1.5]);
  });

  it('is the same for the same seed, and another for another', async () => {
    const { request } = await regressionRequest();
    const first = await calculated(request);
    expect(await calculated(request)).toEqual(first);
    expect((await calculated({ ...request, seed: 1 })).losses).not.toEqual(first.losses);
  });

  it('of fewer examples is that of these', async () => {
    const { request } = await regressionRequest({ examples: 10 });
    const { examples, losses } = await calculated(request);
    expect(examples).toBe(10);
    expect(losses).not.toEqual((await calculated({ ...request, examples: 1000 })).losses);
  });

  it('on the line to other weights has the loss of either at its end', async () => {
    const { request, tensors } = await regressionRequest({ points: 21 });
    const other = join(temporaryFolder(), 'other.safetensors');
    const moved = new Map(
      [...tensors].map(([name, { shape, data }]) => [name, { shape, data: Float32Array.from(data, (v) => 1 - 2 * v) }]),
    );
    await writeFile(other, writeSafetensors({ tensors: moved, metadata: {} }));
    const line = await calculated({ ...request, to: [other] });
    const centre = async (weights: readonly string[]) => {
      const { losses } = await calculated({ ...request, points: 3, weights: [...weights] });
      return losses[4]!;
    };
    expect(line.betas).toEqual([0]);
    expect(line.alphas[line.alphas.indexOf(0)]).toBe(0);
    expect(line.losses[line.alphas.indexOf(0)]).toBeCloseTo(await centre(request.weights), 5);
    expect(line.losses[line.alphas.indexOf(1)]).toBeCloseTo(await centre([other]), 5);
  });

  it('says where a loss is no number', async () => {
    const { request } = await regressionRequest({ points: 3, range: 10 });
    const huge: NamedTensors = new Map([
      ['dense/kernel', { shape: [3, 1], data: Float32Array.of(1e19, 1e19, 1e19) }],
      ['dense/bias', { shape: [1], data: Float32Array.of(0) }],
    ]);
    await writeFile(request.weights[0]!, writeSafetensors({ tensors: huge, metadata: {} }));
    expect((await calculated(request)).losses).toContain(null);
  });
});

it('weights are moved by as much as each distance says', () => {
  const tensor = (values: number[]) => ({ shape: [values.length], data: Float32Array.from(values) });
  const weights = new Map([
    ['a', tensor([1, 2])],
    ['b', tensor([5])],
  ]);
  const moved = movedAlong(weights, [new Map([['a', tensor([1, 0])]]), new Map([['a', tensor([0, -1])]])], [0.5, 2]);
  expect([...moved]).toEqual([['a', tensor([1.5, 0])]]);
});

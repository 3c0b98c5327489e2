import { describe, expect, it } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { onnxruntimeWeb } from '@trainer/engines/onnxruntime/web';
import { RunControl } from '@trainer/loop/control';
import { prepare } from '@trainer/loop/prepare';
import { TrainingRun } from '@trainer/loop/trainingRun';
import type { TrainingSession } from '@trainer/loop/trainingSession';
import { tinyRequest } from '../../support/request';
import { openSession } from '../../support/session';
import { sgd } from '../../support/training';

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

const valuesOf = (state: NamedTensors, node: string): number[] =>
  [...state].flatMap(([name, { data }]) => (name.startsWith(`${node}/`) ? [...data] : []));

/** What a step of plain gradient descent takes from the weights of a node, by the learning rate: the gradient. */
async function stepped(session: TrainingSession, step: number): Promise<(node: string) => number> {
  const rate = 1;
  const before = await session.weights.readState();
  await session.train(step, rate);
  const after = await session.weights.readState();
  return (node) => {
    const [from, to] = [valuesOf(before, node), valuesOf(after, node)];
    return rootMeanSquare(from.map((value, index) => (value - to[index]!) / rate));
  };
}

describe.each([onnxruntimeNative, onnxruntimeWeb])('sizes of gradients on $label', (engine) => {
  it('are those that the next step takes, and nothing moves', async () => {
    const session = await openSession(engine, { optimizer: sgd(1) });
    const before = await session.weights.readState();
    const sizes = await session.gradients(0);
    expect(await session.weights.readState()).toEqual(before);
    expect(Object.keys(sizes)).toEqual(['c1', 'scores']);
    expect(sizes['c1']!.weights).toBe(3 * 3 * 3 * 4 + 4);
    const taken = await stepped(session, 0);
    for (const [node, size] of Object.entries(sizes)) expect(size.rootMeanSquare / taken(node)).toBeCloseTo(1, 3);
    await session.dispose();
  });

  it('are those of numerical differentiation', async () => {
    const session = await openSession(engine, { optimizer: sgd(0) });
    const { rootMeanSquare: size } = (await session.gradients(3))['scores']!;
    const { data, shape } = (await session.weights.readState()).get('scores/bias')!;
    const kernel = (await session.weights.readState()).get('scores/kernel')!;
    const lossWith = async (name: string, tensor: TensorData, at: number, by: number) => {
      const moved = Float32Array.from(tensor.data);
      moved[at]! += by;
      await session.weights.writeState(new Map([[name, { shape: tensor.shape, data: moved }]]));
      const { loss } = await session.train(3, 0);
      await session.weights.writeState(new Map([[name, tensor]]));
      return loss;
    };
    const gap = 0.02;
    const slopes: number[] = [];
    for (const [name, tensor] of [
      ['scores/bias', { data, shape }],
      ['scores/kernel', kernel],
    ] as const)
      for (let at = 0; at < tensor.data.length; at++)
        slopes.push(((await lossWith(name, tensor, at, gap)) - (await lossWith(name, tensor, at, -gap))) / (2 * gap));
    expect(size / rootMeanSquare(slopes)).toBeCloseTo(1, 2);
    await session.dispose();
  });
});

it('gradients are measured before they are clipped, and of the first batch where a step has several', async () => {
  const plain = await openSession(onnxruntimeNative, { optimizer: sgd(1) });
  const other = await openSession(onnxruntimeNative, {
    optimizer: sgd(1),
    clipping: { kind: 'norm', limit: 1e-3 },
    averaging: { decay: 0.9 },
  });
  expect(await other.gradients(0)).toEqual(await plain.gradients(0));
  await plain.dispose();
  await other.dispose();
});

describe('a run whose gradients are looked at', () => {
  const gradientsOf = async (gradients: boolean) => {
    const request = tinyRequest();
    const prepared = await prepare(request);
    const control = new RunControl();
    control.setWatch({ filters: [], featureMaps: { sample: 0, paths: [] }, gradients });
    const events: RunEvent[] = [];
    await new TrainingRun(request, prepared, control, (event) => events.push(event)).carryOut();
    await prepared.session.dispose();
    return {
      sizes: events.flatMap((event) => (event.type === 'gradients' ? [event] : [])),
      losses: events.flatMap((event) => (event.type === 'steps' ? event.loss : [])),
    };
  };

  it('sends them from before its first step to its end, and trains as one that nobody looks at', async () => {
    const [watched, unwatched] = [await gradientsOf(true), await gradientsOf(false)];
    expect(unwatched.sizes).toEqual([]);
    expect(watched.sizes[0]!.step).toBe(0);
    expect(watched.sizes.at(-1)!.step).toBe(watched.losses.length);
    for (const { nodes } of watched.sizes) expect(Object.keys(nodes)).toEqual(['c1', 'scores']);
    expect(watched.losses).toEqual(unwatched.losses);
  });
});

import type { LossPlan } from '@shared/compiler/lower/objective';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildPrograms,
  feeds,
  firstAverages,
  initializeState,
  slotName,
  slots,
  type StepRecipe,
} from '@shared/compiler';
import { earlyStoppingSchema } from '@shared/document/schema';
import { scheduleSchema, type ScheduleRecipe } from '@shared/learning/schedules';
import { createRandom } from '@shared/tensor/random';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import { optimizerSchema, type OptimizerRecipe } from '@shared/learning/optimizers';
import { learningRateAt } from '@shared/learning/schedules';
import type { NamedTensors } from '@shared/tensor/types';
import type { Engine } from '@trainer/engines/engine';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { afterEpoch, endsEarly, watchStateSchema, type WatchState } from '@trainer/loop/watching';
import { networkOf } from '../support/network';
import { adam, patternBatch, scalar, sgd } from '../support/training';
import { python } from './python';
import { useTensorFlow } from './tensorflowEngine';

const network = networkOf([
  { block: 'Input', path: 'input', parameters: { shape: [6, 6, 2] } },
  { block: 'Conv2D', path: 'conv', parameters: { filters: 3, kernel: 3, activation: 'tanh' } },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'logits', parameters: { units: 4 } },
  { block: 'Output', path: 'output' },
]);
const [batch, batchCount] = [5, 12];
const batches = Array.from({ length: batchCount }, (_, index) => patternBatch([6, 6, 2], 4, batch, index + 1));
const start = initializeState(network, 5);

const momentum = { optimizer: sgd(0.1, 0.9) } as const;

/** A recipe's steps, with label smoothing for the network's only loss. */
type Smoothed = StepRecipe & { readonly labelSmoothing?: number };
const both = ['torch', 'keras'] as const;
const training: readonly { name: string; recipe: Smoothed; frameworks: readonly (typeof both)[number][] }[] = [
  { name: 'label smoothing', recipe: { ...momentum, labelSmoothing: 0.15 }, frameworks: both },
  { name: 'clipping by length', recipe: { ...momentum, clipping: { kind: 'norm', limit: 0.3 } }, frameworks: both },
  { name: 'clipping by value', recipe: { ...momentum, clipping: { kind: 'value', limit: 0.05 } }, frameworks: both },
  {
    name: 'weight decay that joins the gradient',
    recipe: { ...momentum, optimizer: sgd(0.1, 0.9, 0.05, true) },
    frameworks: ['torch'],
  },
  {
    name: 'AdamW’s weight decay',
    recipe: { ...momentum, optimizer: { ...adam(0.01, 0.3), epsilon: 1e-9 } },
    frameworks: both,
  },
  // Below the ramp's first value the decay is that of Keras, which has no ramp.
  { name: 'averaged weights', recipe: { ...momentum, averaging: { decay: 0.05 } }, frameworks: both },
  { name: 'averaged weights with a ramp', recipe: { ...momentum, averaging: { decay: 0.4 } }, frameworks: ['torch'] },
  { name: 'three batches a step', recipe: { ...momentum, accumulation: 3 }, frameworks: both },
  {
    name: 'all of it together',
    recipe: {
      optimizer: sgd(0.1, 0.9, 0.05, true),
      labelSmoothing: 0.1,
      clipping: { kind: 'norm', limit: 0.2 },
      averaging: { decay: 0.9 },
      accumulation: 2,
    },
    frameworks: ['torch'],
  },
];
/** Every optimizer but SGD, with settings far from the defaults, by the formula of each framework. */
const byFormula: readonly { name: string; recipe: StepRecipe; framework: 'keras' | 'torch' }[] = Object.entries({
  adam: { learningRate: 0.02, beta1: 0.8, beta2: 0.9, epsilon: 1e-2 },
  adamW: { learningRate: 0.02, beta1: 0.8, beta2: 0.9, epsilon: 1e-2 },
  rmsProp: { learningRate: 0.01, rho: 0.8, momentum: 0.7, epsilon: 1e-2 },
  adagrad: { learningRate: 0.05, initial: 0.02, epsilon: 1e-2 },
  adadelta: { learningRate: 0.7, rho: 0.9, epsilon: 1e-3 },
} satisfies Partial<Record<OptimizerRecipe['kind'], object>>).flatMap(([kind, settings]) =>
  (['keras', 'torch'] as const).flatMap((framework) =>
    [{}, { weightDecay: 0.2 }, ...(kind === 'rmsProp' ? [{ centered: true, momentum: 0 }] : [])].map((more) => ({
      name: `${kind} ${JSON.stringify(more)}`,
      framework,
      recipe: {
        loss: 'crossEntropy',
        optimizer: optimizerSchema.parse({
          ...{ kind, ...settings, ...more },
          formula: framework === 'torch' ? 'pytorch' : 'keras',
        }),
      },
    })),
  ),
);

const trainingCases = [
  ...byFormula,
  ...training.flatMap(({ name, recipe, frameworks }) => frameworks.map((framework) => ({ name, recipe, framework }))),
];

const schedules = (
  [
    [{ kind: 'oneCycle' }, 0],
    [{ kind: 'oneCycle', rise: 0.45, divisor: 10, finalDivisor: 100 }, 0],
    [{ kind: 'cosine' }, 0],
    [{ kind: 'step', every: 2, factor: 0.3 }, 0],
    [{ kind: 'constant' }, 1],
    [{ kind: 'cosine' }, 1.5],
    [{ kind: 'step', every: 2, factor: 0.3 }, 2],
  ] as const
).map(([schedule, warmup]) => ({ schedule: scheduleSchema.parse(schedule), warmup }));
const plan = { totalSteps: 84, stepsPerEpoch: 12 };

/** What a test loss may look like: it falls, stays, and rises again. */
const series = [4, 11, 23].map((seed) => {
  const random = createRandom(seed, 'losses');
  return Array.from({ length: 40 }, (_, epoch) => 1 / (1 + Math.min(epoch, 9) / 4) + 0.1 * random.uniform());
});
const plateaus = series.flatMap((losses) =>
  [
    { patience: 1, minimumImprovement: 0.01 },
    { patience: 3, minimumImprovement: 0 },
    { patience: 2, cooldown: 2 },
    { patience: 2, watch: 'accuracy' },
  ].map((settings) => ({
    series: losses,
    schedule: scheduleSchema.parse({ kind: 'plateau', factor: 0.5, ...settings }) as Plateau,
  })),
);
const stopping = series.flatMap((losses) =>
  [{ patience: 1 }, { patience: 5, minimumImprovement: 0.02 }, { patience: 8 }, { patience: 4, watch: 'accuracy' }].map(
    (settings) => ({ series: losses, settings: earlyStoppingSchema.parse(settings) }),
  ),
);
type Plateau = Extract<ScheduleRecipe, { kind: 'plateau' }>;

const folder = mkdtempSync(join(tmpdir(), 'netloom-recipes-'));
let answers: {
  schedules: number[][];
  plateaus: { torch: number[]; keras: number[] }[];
  stopping: [ended: number, best: number][];
};

beforeAll(async () => {
  await useTensorFlow();
  const stacked = (read: (of: (typeof batches)[number]) => ArrayLike<number>) =>
    batches.flatMap((each) => Array.from(read(each)));
  const tensors: NamedTensors = new Map([
    ...start,
    ['images', { shape: [batchCount, batch, 6, 6, 2], data: Float32Array.from(stacked(({ images }) => images.data)) }],
    ['labels', { shape: [batchCount, batch], data: Int32Array.from(stacked(({ labels }) => labels.data)) }],
  ]);
  writeFileSync(join(folder, 'data.safetensors'), writeSafetensors({ tensors, metadata: {} }));
  const asked = {
    training: trainingCases,
    schedules: schedules.map(({ schedule, warmup }) => ({
      rate: 0.2,
      schedule,
      warmup_steps: warmup * plan.stepsPerEpoch,
      total_steps: plan.totalSteps,
      steps_per_epoch: plan.stepsPerEpoch,
    })),
    plateaus,
    stopping,
  };
  writeFileSync(join(folder, 'asked.json'), JSON.stringify(asked));
  const runner = fileURLToPath(new URL('run_recipes.py', import.meta.url));
  execFileSync(python(), [runner, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CUDA_VISIBLE_DEVICES: '' },
  });
  answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as typeof answers;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([onnxruntimeNative, tensorflow].map((engine) => ({ label: engine.label, engine })))(
  'a recipe on $label',
  ({ engine }) => {
    it.each(trainingCases.map((trained, index) => ({ ...trained, index })))(
      'moves weights as $framework does: $name',
      async ({ recipe, index }) => {
        const ours = await train(engine, recipe);
        const { tensors } = readSafetensors(readFileSync(join(folder, `${index}.safetensors`)));
        for (const name of start.keys()) {
          expect(distance(ours, tensors, name), name).toBeLessThan(2e-5);
          const average = slotName(name, slots.average);
          if (recipe.averaging) expect(distance(ours, tensors, average), average).toBeLessThan(2e-5);
          // A recipe that did nothing would agree with any other that did nothing.
          expect(distance(ours, start, name)).toBeGreaterThan(1e-3);
        }
      },
    );
  },
);

/** The state after all batches. */
async function train(engine: Engine, { labelSmoothing = 0, ...recipe }: Smoothed): Promise<NamedTensors> {
  const objectives: LossPlan[] = [
    { path: 'output', targetKind: 'classes', loss: { kind: 'crossEntropy', labelSmoothing }, weight: 1 },
  ];
  const loaded = await engine.load(
    { ...buildPrograms(network, { recipe, lowering: engine.lowering, batch, objectives }) },
    {},
  );
  try {
    await loaded.writeState(recipe.averaging ? new Map([...start, ...firstAverages(network, start)]) : start);
    const { accumulation = 1 } = recipe;
    for (const [index, { images, labels }] of batches.entries()) {
      const isLast = (index + 1) % accumulation === 0;
      await loaded.run(
        isLast ? 'train' : 'accumulate',
        {
          input: images,
          [feeds.target()]: labels,
          [feeds.learningRate]: scalar(recipe.optimizer.learningRate),
          [feeds.step]: scalar(Math.floor(index / accumulation) + 1),
        },
        [],
      );
    }
    return await loaded.readState();
  } finally {
    await loaded.dispose();
  }
}

function distance(left: NamedTensors, right: NamedTensors, name: string): number {
  const [mine, theirs] = [left.get(name)!.data, right.get(name)!.data];
  return Math.max(...Array.from(mine, (value, index) => Math.abs(value - theirs[index]!)));
}

describe('the learning rate', () => {
  it.each(schedules.map((each, index) => ({ ...each, index, kind: each.schedule.kind })))(
    'is PyTorch’s at every step: $kind after $warmup epochs of warm-up',
    ({ schedule, warmup, index }) => {
      const recipe = { optimizer: sgd(0.2), schedule, ...(warmup > 0 && { warmup }) };
      answers.schedules[index]!.forEach((rate, step) =>
        expect(learningRateAt(recipe, { step, ...plan }), `step ${step}`).toBeCloseTo(rate, 9),
      );
    },
  );

  it('is reduced on a plateau when PyTorch reduces it, and, without a rest, when Keras does', () => {
    for (const [index, { series: losses, schedule }] of plateaus.entries()) {
      const ours = watched({ schedule }, losses).map(({ plateau }) => schedule.factor ** plateau.reductions);
      const { torch, keras } = answers.plateaus[index]!;
      expect(ours.at(-1)).toBeLessThan(1);
      torch.forEach((share, epoch) => expect(ours[epoch]! / share, `epoch ${epoch + 1}`).toBeCloseTo(1, 6));
      if (schedule.cooldown === 0)
        keras.forEach((share, epoch) => expect(ours[epoch]! / share, `epoch ${epoch + 1}`).toBeCloseTo(1, 5));
    }
  });
});

describe('early stopping', () => {
  it('ends after the epoch that Keras ends after, and keeps the weights of the same one', () => {
    for (const [index, { series: losses, settings }] of stopping.entries()) {
      const recipe = { schedule: { kind: 'constant' } as const, earlyStopping: settings };
      const states = watched(recipe, losses);
      const ended = states.findIndex((state) => endsEarly(recipe, state)) + 1 || losses.length;
      expect([ended, states[ended - 1]!.stopping.epoch]).toEqual(answers.stopping[index]);
    }
    expect(answers.stopping.some(([ended]) => ended < 40)).toBe(true);
  });
});

/** The states after each epoch; the series stands for the loss and for the accuracy. */
function watched(recipe: Parameters<typeof afterEpoch>[0], values: readonly number[]): WatchState[] {
  const states: WatchState[] = [];
  values.forEach((value, index) => {
    const before = states.at(-1) ?? watchStateSchema.parse({});
    states.push(afterEpoch(recipe, before, { loss: value, metrics: { accuracy: value } }, index + 1));
  });
  return states;
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NetloomDocument } from '@shared/document/schema';
import type { ClassificationResult } from '@shared/learning/results/classification';
import { readSafetensors } from '@shared/tensor/safetensors';
import { tensorFlowFiles, tensorFlowFolder, thisPlatform } from '@system/tensorflowEngine';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost, trainToEnd } from '../support/openHost';

const endless = () => tinyDocument({ epochs: 5000 });

describe('a run', () => {
  it('emits its steps, epochs and test result, and learns', async () => {
    const { events, steps, losses, finished, home } = await trainToEnd(tinyDocument({ epochs: 8 }));
    const started = events.find((event) => event.type === 'started')!;
    expect(started).toMatchObject({ stepsPerEpoch: 19, epochs: 8, step: 0, trainExamples: 600, testExamples: 130 });
    expect(steps()).toEqual(Array.from({ length: 152 }, (_, index) => index + 1));
    expect(
      losses()
        .slice(-19)
        .reduce((sum, loss) => sum + loss) / 19,
    ).toBeLessThan(losses()[0]! * 0.5);
    const epochs = events.filter((event) => event.type === 'epoch');
    expect(epochs.map(({ epoch, step }) => [epoch, step])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((epoch) => [epoch, 19 * epoch]),
    );
    expect(finished.test).toEqual(epochs.at(-1)!.validation);
    const { target, views } = Object.values(finished.results!)[0]!;
    expect(target).toMatchObject({ kind: 'class' });
    const { confusion, mistakes } = views.find(({ kind }) => kind === 'classification') as ClassificationResult;
    const total = confusion.flat().reduce((sum, count) => sum + count);
    const right = confusion.reduce((sum, row, index) => sum + row[index]!, 0);
    expect(total).toBe(130);
    expect(right / total).toBeCloseTo(finished.test.metrics['accuracy']!, 6);
    expect(mistakes.map(({ confidence }) => confidence)).toEqual(
      mistakes.map(({ confidence }) => confidence).sort((a, b) => b - a),
    );
    const checkpoint = join(home, 'runs', started.run, 'checkpoint.safetensors');
    expect([...readSafetensors(await readFile(checkpoint)).tensors.keys()]).toEqual(
      expect.arrayContaining(['c1/kernel', 'c1/kernel:momentum', 'scores/bias']),
    );
  });

  it('with the same seed has the same losses, and with another seed others', async () => {
    const [first, second, other] = [tinyDocument(), tinyDocument(), tinyDocument({ seed: 8 })];
    const losses = [];
    for (const document of [first, second, other]) losses.push((await trainToEnd(document)).losses());
    expect(losses[1]).toEqual(losses[0]);
    expect(losses[2]).not.toEqual(losses[0]);
  });

  it('refuses a second one beside it, saying which is in progress', async () => {
    const { handlers, next } = openHost();
    const running = next('steps');
    await handlers['training.start']({ document: endless() });
    await running;
    await expect(handlers['training.start']({ document: endless() })).rejects.toThrow(/"tiny" is still training/);
  });

  it('can be paused, gone on with, given another learning rate, and stopped with a checkpoint', async () => {
    const { handlers, next, events, steps } = openHost();
    const running = next('steps');
    const { run } = await handlers['training.start']({
      document: { ...endless(), recipe: { ...endless().recipe, schedule: { kind: 'constant' } } },
    });
    await running;

    const paused = next('state', ({ state }) => state === 'paused');
    await handlers['training.pause']({ run });
    await paused;
    const count = steps().length;
    expect(await handlers['training.current'](undefined)).toMatchObject({ run, state: 'paused', step: steps().at(-1) });
    const emittedStep = () => events.findLast((event) => event.type === 'progress')?.step;
    expect(emittedStep()).toBe(steps().at(-1));

    for (const learningRate of [0.003, 0.002, 0.001]) {
      const marked = next('mark', ({ kind }) => kind === 'learningRate');
      await handlers['training.setLearningRate']({ run, learningRate });
      expect((await marked).label).toBe(`Learning rate ${learningRate}`);
    }
    // The trainer has answered three times since, and made no step in between.
    expect(steps()).toHaveLength(count);
    const slower = next('steps', ({ learningRate }) => learningRate === 0.001);
    await handlers['training.resume']({ run });
    await slower;

    const stopped = next('state', ({ state }) => state === 'stopped');
    await handlers['training.stop']({ run });
    await stopped;
    expect(events.findLast((event) => event.type === 'checkpoint')!.step).toBe(steps().at(-1));
    expect(emittedStep()).toBe(steps().at(-1));
    expect(steps()).toEqual(steps().map((_, index) => index + 1));
    await expect(handlers['training.pause']({ run })).rejects.toThrow('The run is not in progress; it is stopped.');
  });

  it('that was stopped before its first epoch ended has a result, which the list shows, with the rate that was set', async () => {
    const { handlers, next, events } = openHost();
    const running = next('steps');
    const { run } = await handlers['training.start']({ document: endless() });
    await running;
    const marked = next('mark', ({ kind }) => kind === 'learningRate');
    await handlers['training.setLearningRate']({ run, learningRate: 0.0125 });
    const { step: markedStep } = await marked;
    const tested = next('tested');
    await handlers['training.stop']({ run });
    const { test, results, step } = await tested;
    expect(events.at(-2)).toMatchObject({ type: 'state', state: 'stopped' });
    expect(step).toBe(events.findLast((event) => event.type === 'checkpoint')!.step);
    expect(Object.values(results!)[0]!.views.map(({ kind }) => kind)).toContain('classification');
    const { runs } = await handlers['runs.list']({ search: '', sort: 'name', descending: false, offset: 0, limit: 9 });
    expect(runs).toMatchObject([
      { run, state: 'stopped', metric: test.metrics['accuracy'], bestMetric: test.metrics['accuracy'] },
    ]);
    const { differences } = await handlers['runs.compare']({ runs: [run] });
    const values = [`Learning rate 0.0125 at step ${markedStep}`];
    expect(differences).toEqual([{ part: 'recipe', label: 'set during the run', values }]);
  });

  it('that goes on can be stopped before its new trainer is there', async () => {
    const { handlers, next } = openHost();
    const running = next('steps');
    const { run } = await handlers['training.start']({ document: endless() });
    await running;
    const stopped = () => next('state', ({ state }) => state === 'stopped');
    const first = stopped();
    await handlers['training.stop']({ run });
    await first;
    const [preparing, second] = [next('state', ({ state }) => state === 'preparing'), stopped()];
    const going = handlers['training.recover']({ run });
    await preparing;
    await handlers['training.stop']({ run });
    await Promise.all([going, second]);
  });

  it('shows filters and feature maps to those who watch, and sends none to those who do not', async () => {
    const { handlers, next, events } = openHost();
    const running = next('steps');
    const { run } = await handlers['training.start']({ document: endless() });
    await running;
    expect(events.some(({ type }) => type === 'filters' || type === 'featureMaps')).toBe(false);
    const filters = next('filters');
    const maps = next('featureMaps', ({ path }) => path === 'c1');
    await handlers['training.watch']({
      run,
      filters: ['c1', 'scores'],
      featureMaps: { sample: 3, paths: ['c1', 'input', 'nowhere'] },
    });
    const [low, high] = (await filters).tiles.range;
    expect(low).toBe(-high);
    expect((await filters).tiles).toMatchObject({ count: 4, height: 3, width: 3, channels: 1 });
    expect((await maps).tiles).toMatchObject({ count: 4, height: 10, width: 10 });
    expect((await maps).sample).toBe(3);
    // Also after the end: other samples can still be looked at.
    const stopped = next('state', ({ state }) => state === 'stopped');
    await handlers['training.stop']({ run });
    await stopped;
    const other = next('featureMaps', ({ sample }) => sample === 9);
    await handlers['training.watch']({ run, filters: [], featureMaps: { sample: 9, paths: ['input'] } });
    expect((await other).path).toBe('input');
  });

  it('whose loss is no longer a number fails in words', async () => {
    const { handlers, next } = openHost();
    const failed = next('failed');
    const { recipe, ...drawing } = tinyDocument();
    await handlers['training.start']({
      document: {
        ...drawing,
        recipe: {
          ...recipe,
          objectives: [{ weight: 1, loss: { kind: 'meanSquaredError', labelSmoothing: 0 } }],
          optimizer: { kind: 'sgd', learningRate: 1e30, momentum: 0.9, nesterov: false, weightDecay: 0 },
        },
      },
    });
    expect(await failed).toMatchObject({
      lost: false,
      message: expect.stringMatching(/diverged. Use a smaller learning rate/),
    });
  });

  it.each<[string, (document: NetloomDocument) => void, RegExp]>([
    ['is not complete', ({ edges }) => edges.splice(1, 1), /cannot be trained yet/],
    [
      'takes other images',
      ({ nodes }) => void (nodes[0]!.parameters['shape'] = [14, 14, 1]),
      /images of Shapes are 12×12×1.*expects 14×14×1/,
    ],
    ['ends in another number of classes', ({ nodes }) => void (nodes[4]!.parameters['units'] = 5), /6 classes/],
  ])('of a drawing that %s is refused in words', async (_, spoil, message) => {
    const { handlers, next } = openHost();
    const failed = next('failed');
    const document = tinyDocument();
    spoil(document);
    await handlers['training.start']({ document });
    expect((await failed).message).toMatch(message);
  });
});

describe('the engines of a host', () => {
  it('are those that its own home holds, for its trainer too', async () => {
    vi.stubEnv('NETLOOM_TENSORFLOW', undefined);
    vi.stubEnv('NETLOOM_HOME', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const home = temporaryFolder();
    const folder = tensorFlowFolder(home);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, tensorFlowFiles.binding), '');
    const record = { version: '2.99.0', gpu: false, platform: thisPlatform(), library: folder };
    await writeFile(join(folder, tensorFlowFiles.record), JSON.stringify(record));
    const versionIn = async (opened: ReturnType<typeof openHost>) => {
      const { engines } = await opened.handlers['app.describe'](undefined);
      return engines.find(({ id }) => id === 'tensorflow')?.version;
    };
    expect(await versionIn(openHost({ home }))).toBe('2.99.0');
    expect(await versionIn(openHost())).toBe('');
  });
});

describe('closing the host', () => {
  it('in mid-run leaves a checkpoint and no process', async () => {
    const { handlers, host, next, home } = openHost();
    const running = next('steps');
    const { run } = await handlers['training.start']({ document: endless() });
    await running;
    const pid = host.training.trainerPid!;
    await host.close();
    expect(existsSync(join(home, 'runs', run, 'checkpoint.safetensors'))).toBe(true);
    expect(() => process.kill(pid, 0)).toThrow();
  });
});

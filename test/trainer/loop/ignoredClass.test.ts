import { describe, expect, it } from 'vitest';
import { objectiveSchema } from '@shared/document/schema';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { onnxruntimeWeb } from '@trainer/engines/onnxruntime/web';
import { classes, ignored, openIgnoring } from '../../support/ignoring';
import { trainSteps, withoutRoom } from '../../support/session';

const goOn = async () => 'go on' as const;
const objectives = [objectiveSchema.parse({ metrics: ['accuracy', 'meanIoU', 'perplexity'] })];

describe('positions of an ignored class', () => {
  it.each([
    ['one batch a step', {}],
    ['two', { accumulation: 2 }],
  ])('change neither training nor the test: %s', async (_, recipe) => {
    const runs = await Promise.all(
      [0, 30].map(async (noise) => {
        const session = await openIgnoring(onnxruntimeNative, { objectives, ...recipe }, noise);
        const run = await trainSteps(session, 6);
        await session.dispose();
        return run;
      }),
    );
    const [plain, noisy] = runs as [(typeof runs)[0], (typeof runs)[0]];
    expect(plain.results[0]!.loss).toBeGreaterThan(plain.results.at(-1)!.loss);
    plain.results.forEach(({ loss, metrics }, step) => {
      expect(noisy.results[step]!.loss).toBeCloseTo(loss, 5);
      expect(noisy.results[step]!.metrics['accuracy']).toBeCloseTo(metrics['accuracy']!, 6);
      expect(metrics['accuracy']).toBeLessThanOrEqual(1);
    });
    expect(noisy.test.loss).toBeCloseTo(plain.test.loss, 5);
    expect(noisy.test.metrics['meanIoU']).toBeCloseTo(plain.test.metrics['meanIoU']!, 6);
  });

  it('are left out of the loss and the metrics of a whole split, however many a batch has', async () => {
    const session = await openIgnoring(onnxruntimeNative, { objectives });
    const { loss, metrics } = (await session.evaluate('test', goOn))!;
    let [sum, right, count, all] = [0, 0, 0, 0];
    for await (const batch of session.evaluator('test').batches(goOn)) {
      if (batch === 'given up') break;
      const [predictions, targets] = [batch.predictions[0]!.data, batch.targets[0]!.data];
      const size = targets.length / batch.targets[0]!.shape[0]!;
      for (let at = 0; at < batch.count * size; at++) {
        all += 1;
        if (targets[at] === ignored) continue;
        const scores = [...predictions.subarray(at * classes, (at + 1) * classes)];
        sum -= Math.log(scores[targets[at]!]!);
        right += Number(scores.indexOf(Math.max(...scores)) === targets[at]);
        count += 1;
      }
    }
    expect(count).toBeLessThan(0.7 * all);
    expect(loss).toBeCloseTo(sum / count, 5);
    expect(metrics['accuracy']).toBeCloseTo(right / count, 10);
    expect(metrics['perplexity']).toBeCloseTo(Math.exp(sum / count), 4);
    await session.dispose();
  });

  it.each([
    ['where batches are fed', withoutRoom(onnxruntimeNative)],
    ['in WebAssembly', onnxruntimeWeb],
  ])('are the same %s', async (_, engine) => {
    const [there, here] = [await openIgnoring(onnxruntimeNative), await openIgnoring(engine)];
    const [wanted, given] = [await trainSteps(there, 4), await trainSteps(here, 4)];
    wanted.results.forEach(({ loss }, step) => expect(given.results[step]!.loss).toBeCloseTo(loss, 5));
    expect(given.test.loss).toBeCloseTo(wanted.test.loss, 5);
    await there.dispose();
    await here.dispose();
  });

  it('are chosen by the recipe too, and what is none of the classes never counts', async () => {
    const loss = async (ignoreIndex?: number) => {
      const given = ignoreIndex === undefined ? {} : { ignoreIndex };
      const session = await openIgnoring(onnxruntimeNative, { objectives: [objectiveSchema.parse(given)] });
      const found = (await session.evaluate('test', goOn))!.loss;
      await session.dispose();
      return found;
    };
    expect(await loss(-1)).toBe(await loss());
    expect(Number.isFinite(await loss(1))).toBe(true);
  });
});

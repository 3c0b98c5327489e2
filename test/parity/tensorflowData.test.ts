import { beforeAll, describe, expect, it } from 'vitest';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { openSession, trainSteps, withoutRoom } from '../support/session';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

describe('the data set in TensorFlow', () => {
  it('gives the steps that fed batches give, and those of ONNX Runtime', async () => {
    expect(tensorflow.roomForData()).toBeGreaterThan(1e6);
    const runs: Awaited<ReturnType<typeof trainSteps>>[] = [];
    for (const engine of [tensorflow, withoutRoom(tensorflow), onnxruntimeNative]) {
      const session = await openSession(engine);
      runs.push(await trainSteps(session, 7));
      await session.dispose();
    }
    const [held, ...others] = runs;
    for (const { results, test } of others) {
      results.forEach(({ loss }, step) => expect(loss).toBeCloseTo(held!.results[step]!.loss, 4));
      expect(test.loss).toBeCloseTo(held!.test.loss, 4);
    }
  });
});

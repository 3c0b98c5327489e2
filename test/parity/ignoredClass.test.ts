import { beforeAll, expect, it } from 'vitest';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { openIgnoring } from '../support/ignoring';
import { trainSteps } from '../support/session';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

it('TensorFlow leaves out positions of an ignored class as ONNX Runtime does', async () => {
  const [there, here] = [await openIgnoring(onnxruntimeNative), await openIgnoring(tensorflow)];
  const [wanted, given] = [await trainSteps(there, 8), await trainSteps(here, 8)];
  wanted.results.forEach(({ loss, metrics }, step) => {
    expect(given.results[step]!.loss).toBeCloseTo(loss, 5);
    expect(given.results[step]!.metrics['accuracy']).toBeCloseTo(metrics['accuracy']!, 5);
  });
  expect(given.test.loss).toBeCloseTo(wanted.test.loss, 5);
  for (const [name, value] of Object.entries(wanted.test.metrics))
    expect(given.test.metrics[name], name).toBeCloseTo(value, 5);
  await there.dispose();
  await here.dispose();
});

import { beforeAll, expect, it } from 'vitest';
import { statefulDocument, trainKilled } from '../support/killing';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

it('a run on TensorFlow that is killed at ten random moments comes to the same weights, bit for bit', async () => {
  const document = statefulDocument();
  const undisturbed = await trainKilled(document, 0, 'tensorflow');
  const killed = await trainKilled(document, 10, 'tensorflow');
  expect(undisturbed.events.find((event) => event.type === 'started')).toMatchObject({ engine: 'TensorFlow' });
  expect(killed.final).toEqual(undisturbed.final);
  expect(new Set(killed.resumedFrom).size).toBeGreaterThan(2);
});

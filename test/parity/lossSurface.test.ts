import { beforeAll, expect, it } from 'vitest';
import { openHost } from '../host/support/openHost';
import { runCli } from '../support/cli';
import { tinyDocument } from '../support/tinyDocument';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

it('either engine gives the same loss surface', async () => {
  const { handlers, home, next } = openHost();
  const finished = next('finished');
  const { run } = await handlers['training.start']({ document: tinyDocument(), engine: 'onnxruntime' });
  await finished;
  const surfaceOn = async (engine: string) => {
    const asked = ['surface', '--weights', run, '--points', '5', '--examples', '100', '--engine', engine, '--json'];
    const { errors, lines } = await runCli(asked, home);
    expect(errors).toBe('');
    return lines()[0]!['losses'] as number[];
  };
  const [ours, theirs] = [await surfaceOn('onnxruntime'), await surfaceOn('tensorflow')];
  expect(ours).toHaveLength(25);
  ours.forEach((loss, at) => expect(theirs[at]! / loss).toBeCloseTo(1, 4));
});

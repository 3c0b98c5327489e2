import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { numbersOf } from '@shared/data/columnBytes';
import { serializeDocument } from '@shared/document';
import { openHost } from '../host/support/openHost';
import { runCli } from '../support/cli';
import { tinyDocument } from '../support/tinyDocument';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

it('a run on TensorFlow is tried there, and its weights answer the same on either engine', async () => {
  const document = tinyDocument({ epochs: 3 });
  const { handlers, home, next } = openHost();
  const [started, finished] = [next('started'), next('finished')];
  const { run } = await handlers['training.start']({ document, engine: 'tensorflow' });
  expect(await started).toMatchObject({ engine: 'TensorFlow' });
  await finished;
  const question = { input: { kind: 'example', index: 3 } } as const;
  const { outputs } = await handlers['try.ask']({ run, featureMaps: [], question });
  const tried = numbersOf('float32', outputs[0]!.prediction);

  const file = join(home, 'tiny.netloom.json');
  await writeFile(file, serializeDocument(document));
  const names = outputs[0]!.field.classes!;
  for (const engine of ['tensorflow', 'onnxruntime']) {
    const asked = ['predict', file, 'test:3', '--weights', run, '--engine', engine, '--json', '--top', '6'];
    const { errors, lines } = await runCli(asked, home);
    expect(errors).toBe('');
    const { classes } = lines()[0] as { classes: { class: string; probability: number }[] };
    expect(classes).toHaveLength(names.length);
    for (const { class: name, probability } of classes) expect(tried[names.indexOf(name)]).toBeCloseTo(probability, 4);
  }
});

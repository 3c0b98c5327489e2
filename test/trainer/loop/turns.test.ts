import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import type { RunEvent } from '@shared/contract/events';
import type { RunRequest } from '@shared/contract/trainerMessages';
import type { DatasetReference } from '@shared/data/reference';
import { readCheckpoint } from '@trainer/checkpoint/checkpoint';
import { RunControl } from '@trainer/loop/control';
import { prepare } from '@trainer/loop/prepare';
import { TrainingRun } from '@trainer/loop/trainingRun';
import { tinyRequest } from '../../support/request';

const path = new URL('../../../resources/gallery/dcgan-digits.netloom.json', import.meta.url);
const dcgan = parseDocument(readFileSync(path, 'utf8'));
const dataset: DatasetReference = { kind: 'digits', size: 28, train: 24, test: 8 };

function requestOf(epochs: number): RunRequest {
  const document = { ...dcgan, recipe: { ...dcgan.recipe, dataset, epochs, batch: 8 } };
  return { ...tinyRequest(), document, dataset: dataset as RunRequest['dataset'] };
}

/** Carries a run out, and gives its checkpoint and its events. */
async function carriedOut(request: RunRequest) {
  const events: RunEvent[] = [];
  const prepared = await prepare(request);
  await new TrainingRun(request, prepared, new RunControl(), (event) => void events.push(event)).carryOut();
  await prepared.session.dispose();
  return { events, tensors: (await readCheckpoint(request.checkpoint))!.tensors };
}

it('objectives that take turns are measured each, and a run that resumes goes on as if it had not ended', async () => {
  const whole = await carriedOut(requestOf(2));
  const half = requestOf(1);
  await carriedOut(half);
  const resumed = await carriedOut({ ...requestOf(2), checkpoint: half.checkpoint, resume: true });
  expect([...resumed.tensors.keys()].sort()).toEqual([...whole.tensors.keys()].sort());
  for (const name of ['discriminator/score/kernel', 'generator/up2/kernel', 'generator/project/kernel:mean'])
    expect(resumed.tensors.get(name), name).toEqual(whole.tensors.get(name) ?? 'a tensor');
  const steps = whole.events.flatMap((event) => (event.type === 'steps' ? [event] : []));
  const names = ['real/accuracy', 'fake/accuracy', 'fooled/accuracy', 'real/loss', 'fake/loss', 'fooled/loss'];
  expect(Object.keys(steps[0]!.metrics)).toEqual(expect.arrayContaining(names));
  const [first] = steps;
  const total = ['real', 'fake', 'fooled'].reduce((sum, each) => sum + first!.metrics[`${each}/loss`]![0]!, 0);
  expect(first!.loss[0]).toBeCloseTo(total, 5);
});

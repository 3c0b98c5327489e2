import { describe, expect, it, onTestFinished } from 'vitest';
import sharp from 'sharp';
import { entries } from '@shared/data/entry';
import { numbersOf } from '@shared/data/columnBytes';
import { TryService } from '@host/inference/tryService';
import { forkTrainer, type SpawnTrainer } from '@host/training/trainerProcess';
import { tinyDocument } from '../support/tinyDocument';
import { fromGallery } from '../support/untrained';
import { openHost } from './support/openHost';

const document = tinyDocument({ dataset: { kind: 'shapes', size: 12, channels: 1, train: 64, test: 10 } });
const example = (index: number) => ({ input: { kind: 'example', index } as const });
const image = (bytes: Uint8Array) => ({
  input: { kind: 'image', bytes: Uint8Array.from(bytes), name: 'photo.png' } as const,
});
const asked = { featureMaps: [] };

async function trained(...[options]: Parameters<typeof openHost>) {
  const opened = openHost(options);
  const finished = opened.next('finished');
  const { run } = await opened.handlers['training.start']({ document });
  await finished;
  return { ...opened, run };
}

describe('a run that is tried', () => {
  it('says what it takes, and answers examples, drawn values and files, with feature maps', async () => {
    const { handlers, run } = await trained();
    const { inputs, outputs, examples } = await handlers['try.open']({ run });
    expect(inputs).toMatchObject([{ path: 'input', field: { kind: 'image', shape: [12, 12, 1] } }]);
    expect(outputs).toMatchObject([{ path: 'output', field: { kind: 'class' } }]);
    expect(examples).toBe(10);
    const ask = { run, featureMaps: ['c1', 'nothing'] };
    const first = await handlers['try.ask']({ ...ask, question: example(3) });
    const [answer] = first.outputs;
    const probabilities = [...numbersOf('float32', answer!.prediction)];
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
    expect(probabilities).toHaveLength(answer!.field.classes!.length);
    expect(answer!.truth).toHaveLength(1);
    expect(first.featureMaps).toMatchObject([{ path: 'c1', tiles: { count: 4, height: 10, width: 10 } }]);
    // The same pixels, as if they had been drawn, and as a file.
    const pixels = first.inputs!['input']!.bytes;
    const drawn = await handlers['try.ask']({ ...ask, question: { input: { kind: 'values', bytes: pixels } } });
    expect(drawn.outputs[0]!.prediction).toEqual(answer!.prediction);
    const raw = { width: 12, height: 12, channels: 1 } as const;
    const file = await sharp(numbersOf('uint8', pixels), { raw }).toColourspace('b-w').png().toBuffer();
    const filed = await handlers['try.ask']({ ...ask, question: image(file) });
    expect(filed.outputs[0]!.prediction).toEqual(answer!.prediction);
    expect(filed).not.toHaveProperty('changes');
    const wrong = handlers['try.ask']({ ...ask, question: image(Buffer.from('no pixels')) });
    await expect(wrong).rejects.toThrow(/photo\.png cannot be read as an image: .* Give a PNG, JPEG/);
    await expect(handlers['try.ask']({ ...ask, question: {} })).rejects.toThrow('input is given nothing');
    expect((await handlers['try.ask']({ ...ask, question: example(3) })).outputs).toEqual(first.outputs);
  });

  it('while it trains answers by its latest checkpoint', async () => {
    const { handlers, next } = openHost({ checkpointSeconds: 0.05 });
    const first = next('checkpoint');
    const long = { ...document, recipe: { ...document.recipe, epochs: 100_000 } };
    const { run } = await handlers['training.start']({ document: long });
    await first;
    const before = await handlers['try.ask']({ ...asked, run, question: example(0) });
    const answer = async () =>
      (await handlers['try.ask']({ ...asked, run, question: example(0) })).outputs[0]!.prediction;
    await expect.poll(answer).not.toEqual(before.outputs[0]!.prediction);
    await handlers['training.stop']({ run });
  });

  it('is let go after a while without questions, and comes back with the next', async () => {
    const { host, run } = await trained();
    const ends: Promise<string>[] = [];
    const spawn: SpawnTrainer = (...environment) => {
      const process = forkTrainer(...environment);
      ends.push(new Promise((resolve) => process.onExit(resolve)));
      return process;
    };
    const trying = new TryService({ spawn, folderOf: (wanted) => host.training.folderOf(wanted), idle: 1 });
    onTestFinished(() => trying.close());
    const before = await trying.ask(run, { ...asked, question: example(1) });
    await ends[0];
    const after = await trying.ask(run, { ...asked, question: example(1) });
    expect(ends).toHaveLength(2);
    expect(after.outputs).toEqual(before.outputs);
  });

  it('on sequences answers what is typed', async () => {
    const { handlers, next } = openHost();
    const finished = next('finished');
    const dataset = { kind: 'motifs', length: 100, train: 64, test: 8 } as const;
    const { run } = await handlers['training.start']({
      document: await fromGallery('deepbind-motifs', { dataset, epochs: 1 }),
    });
    await finished;
    const { inputs } = await handlers['try.open']({ run });
    const shown = await handlers['try.ask']({ ...asked, run, question: example(2) });
    const letters = entries.sequence!.write(shown.inputs!['input']!.bytes, inputs[0]!.field);
    expect(letters).toMatch(/^[ACGT]{100}$/);
    const typed = await handlers['try.ask']({ ...asked, run, question: { input: { kind: 'text', text: letters } } });
    expect(typed.outputs[0]!.prediction).toEqual(shown.outputs[0]!.prediction);
  });

  it('without weights says when they come', async () => {
    const { handlers } = openHost();
    await expect(handlers['try.open']({ run: '20260101-000000-abcdef' })).rejects.toThrow('There is no run');
  });
});

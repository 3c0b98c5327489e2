import { describe, expect, it } from 'vitest';
import { numbersOf } from '@shared/data/columnBytes';
import { placesOf, writeView } from '@shared/data/imageViews';
import { shapesDataset } from '../support/shapesDataset';
import { tinyDocument } from '../support/tinyDocument';
import { fromGallery, untrained } from '../support/untrained';
import { openHost } from './support/openHost';

const source = { kind: 'shapes', size: 12, channels: 1, train: 240, test: 30 } as const;
const document = tinyDocument({ dataset: source, epochs: 4 });
const crops10 = { kind: 'crops', amount: 10 } as const;
const side = [12, 12, 1];

async function trained() {
  const { host, handlers, next } = openHost();
  const finished = next('finished');
  const { run } = await handlers['training.start']({ document });
  const { test } = await finished;
  const folder = await host.training.folderOf(run);
  return { host, test, member: { document, weights: [...folder.checkpoints] } };
}

describe('a trained network on other versions of its test images', () => {
  it('averages its answers to ten crops, as done by hand', async () => {
    const { host, member } = await trained();
    const { image, label } = shapesDataset(source).test.columns;
    const places = placesOf({ kind: 'crops', amount: 10 }, 12, 12);
    const crops = Array.from({ length: source.test }, (_, example) =>
      places.map((place) => {
        const crop = new Uint8Array(144);
        writeView(place, image!.data.subarray(example * 144, (example + 1) * 144) as Uint8Array, crop, side);
        return { input: { kind: 'values', bytes: crop } as const };
      }),
    );
    const answers: Float32Array[] = [];
    await host.inference.predict({ ...member, dataset: source, questions: crops.flat() }, (predictions) => {
      for (const each of predictions)
        if ('outputs' in each) answers.push(numbersOf('float32', each.outputs[0]!.prediction) as Float32Array);
    });
    const right = crops.filter((_, example) => {
      const own = answers.slice(10 * example, 10 * example + 10);
      const means = Array.from(own[0]!, (_, at) => own.reduce((sum, answer) => sum + answer[at]!, 0));
      return means.indexOf(Math.max(...means)) === label!.data[example];
    });
    const request = { members: [member], dataset: source, split: 'test' as const };
    const { examples, metrics } = await host.inference.evaluate({ ...request, views: crops10 });
    expect([examples, metrics]).toEqual([30, { accuracy: expect.closeTo(right.length / 30, 6) as number }]);
    // An ensemble answers for itself.
    const two = { ...request, members: [member, member], views: crops10 };
    await expect(host.inference.evaluate(two)).rejects.toThrow(/one run at a time/);
  });

  it('does as well as ever where nothing moves, and guesses where all is out of sight', async () => {
    const { host, test, member } = await trained();
    const evaluate = (amount: number) =>
      host.inference.evaluate({
        ...{ members: [member], dataset: source, split: 'test' },
        views: { kind: 'shift', amount },
      });
    const still = await evaluate(0);
    expect(still.metrics['accuracy']).toBeCloseTo(test.metrics['accuracy']!, 6);
    expect(still.metrics['loss']).toBeCloseTo(test.loss, 4);
    const gone = await evaluate(12);
    expect(gone.examples).toBe(30);
    // Black images have one answer, and there are as many of each class.
    expect(gone.metrics['accuracy']).toBeCloseTo(1 / 6, 6);
  });

  it('is refused where what is right would have to move along', async () => {
    const { host } = openHost();
    const { document: masks, weights } = await untrained(await fromGallery('fcn-shapes'));
    const dataset = { kind: 'shapeMasks', size: 32, channels: 3, classes: 4, train: 2, test: 2 } as const;
    const request = { members: [{ document: masks, weights: [weights] }], dataset, split: 'test' as const };
    await expect(host.inference.evaluate({ ...request, views: crops10 })).rejects.toThrow(
      /output is compared with mask \(mask\), which would have to move along/,
    );
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { shapesDataset } from '../support/shapesDataset';
import { outlineNames as shapeClasses } from '@shared/data/generated/pictures/outlines';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

const source = { kind: 'shapes', size: 12, channels: 1, train: 600, test: 130 } as const;
const document = tinyDocument({ dataset: source });
const dataset = shapesDataset(source);

/** A home with one run, whose files also lie in `out`. */
const home = mkdtempSync(join(tmpdir(), 'netloom-trained-'));
const out = join(home, 'out');
const file = join(home, 'tiny.netloom.json');
let run = '';
let reported: { loss: number; accuracy: number };

/** What a run's last event says, as `evaluate` says it. */
function measuresIn(end: Readonly<Record<string, unknown>>) {
  const { loss, metrics } = end['test'] as { loss: number; metrics: { accuracy: number } };
  return { loss, ...metrics };
}

// Within a test, since a command line ends with its test.
beforeEach(async () => {
  if (run) return;
  await writeFile(file, serializeDocument(document));
  const trained = await runCli(['train', file, '--out', out, '--json'], home);
  expect(trained.errors).toBe('');
  const end = trained.lines().at(-1)!;
  run = end['run'] as string;
  reported = measuresIn(end);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function saved(changed: NetloomDocument): Promise<string> {
  const path = join(temporaryFolder(), 'other.netloom.json');
  await writeFile(path, serializeDocument(changed));
  return path;
}

/** The parameters of one node, changed. */
const changed = (id: string, parameters: object): NetloomDocument => ({
  ...document,
  nodes: document.nodes.map((node) =>
    node.id === id ? { ...node, parameters: { ...node.parameters, ...parameters } } : node,
  ),
});

const png = (index: number) =>
  sharp(dataset.test.columns['image']!.data.subarray(index * 144, (index + 1) * 144), {
    raw: { width: 12, height: 12, channels: 1 },
  })
    .toColourspace('b-w')
    .png()
    .toBuffer();

const predict = (...args: string[]) => runCli(['predict', file, ...args], home);

describe('netloom evaluate', () => {
  it('gives what the run reported at its end, by its id, its beginning, its folder and its files', async () => {
    for (const weights of [run, run.slice(0, -3), out, join(out, 'model.safetensors')]) {
      const { code, errors, lines } = await runCli(['evaluate', file, '--weights', weights, '--json'], home);
      expect([code, errors]).toEqual([0, '']);
      expect(lines()).toEqual([{ split: 'test', examples: 130, metrics: reported }]);
    }
  });

  it('evaluates the training examples too, and says it to people', async () => {
    const { code, output } = await runCli(['evaluate', file, '--weights', run, '--split', 'train'], home);
    expect(code).toBe(0);
    expect(output).toMatch(/^train: loss \d\.\d{4}, accuracy \d\.\d{4} over 600 examples\.\n$/);
  });

  it('of averaged weights evaluates the averages, as the run does', async () => {
    const averaged = await saved(tinyDocument({ dataset: source, averaging: { decay: 0.9 }, epochs: 1 }));
    const folder = temporaryFolder();
    const trained = await runCli(['train', averaged, '--out', folder, '--json'], home);
    const { lines } = await runCli(['evaluate', averaged, '--weights', folder, '--json'], home);
    expect(lines()[0]).toMatchObject({ metrics: measuresIn(trained.lines().at(-1)!) });
  });

  it('averages the answers of an ensemble', async () => {
    const second = await runCli(
      ['train', await saved({ ...document, recipe: { ...document.recipe, seed: 2 } }), '--json'],
      home,
    );
    const other = second.lines().at(-1)!['run'] as string;
    const examples = Array.from({ length: 130 }, (_, index) => `test:${index}`);
    const answersOf = async (weights: string) =>
      (await predict(...examples, '--weights', weights, '--json', '--top', '6')).lines() as {
        truth: string;
        classes: { class: string; probability: number }[];
      }[];
    const [ours, others] = [await answersOf(run), await answersOf(other)];
    const probability = (classes: (typeof ours)[number]['classes'], name: string) =>
      classes.find((each) => each.class === name)!.probability;
    const right = ours.filter(({ truth, classes }, at) => {
      const sums = classes.map(({ class: name, probability: first }) => ({
        name,
        sum: first + probability(others[at]!.classes, name),
      }));
      return sums.sort((left, next) => next.sum - left.sum)[0]!.name === truth;
    });
    const { code, errors, lines } = await runCli(['evaluate', '--ensemble', run, other, '--json'], home);
    expect([code, errors]).toEqual([0, '']);
    const [{ metrics, members }] = lines() as [{ metrics: { accuracy: number }; members: { accuracy: number }[] }];
    expect(metrics.accuracy).toBeCloseTo(right.length / 130, 6);
    expect(members.map(({ accuracy }) => accuracy)).toEqual([
      expect.closeTo(reported.accuracy, 6),
      expect.closeTo(measuresIn(second.lines().at(-1)!).accuracy, 6),
    ]);
    const alone = await runCli(['evaluate', '--ensemble', run], home);
    expect(alone).toMatchObject({ code: 2, errors: expect.stringContaining('takes two runs or more') as string });
  });
});

describe('netloom predict', () => {
  it('answers examples of the test set, in agreement with the run’s accuracy', async () => {
    const inputs = Array.from({ length: 130 }, (_, index) => `test:${index}`);
    const { code, errors, lines } = await predict(...inputs, '--weights', run, '--json', '--top', '6');
    expect([code, errors]).toEqual([0, '']);
    const answers = lines() as { input: string; class: string; truth: string; classes: { probability: number }[] }[];
    expect(answers.map(({ input }) => input)).toEqual(inputs);
    expect(answers.map(({ truth }) => truth)).toEqual(
      [...dataset.test.columns['label']!.data].map((label) => shapeClasses[label]),
    );
    expect(answers.filter((each) => each.class === each.truth).length / 130).toBeCloseTo(reported.accuracy, 6);
    for (const { classes } of answers)
      expect(classes.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5);
  });

  it('answers an image as it answers the same example', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'a.png'), await png(4));
    const { code, lines } = await predict(join(folder, 'a.png'), 'test:4', '--weights', out, '--json');
    expect(code).toBe(0);
    const [image, example] = lines();
    expect(image!['classes']).toEqual(example!['classes']);
    expect(image).not.toHaveProperty('changes');
  });

  it('fits an image of another size and kind to the Input, and says so', async () => {
    const path = join(temporaryFolder(), 'photo.jpg');
    await writeFile(
      path,
      await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
        .jpeg()
        .toBuffer(),
    );
    const { code, output } = await predict(path, '--weights', run, '--top', '2');
    expect(code).toBe(0);
    expect(output).toMatch(/photo\.jpg: \w+ \d+\.\d %, \w+ \d+\.\d % \(resized from 40×30, turned grey\)\n$/);
  });

  it('prints a table for spreadsheets', async () => {
    const { output } = await predict('test:0', '--weights', run, '--csv', '--top', '2');
    const [header, row] = output.trim().split('\n');
    expect(header).toBe('input,class,score,class 2,score 2');
    expect(row).toMatch(/^test:0,[a-z]+,0\.\d+,[a-z]+,0\.\d+/);
  });

  it('answers what it can, and names what cannot be read', async () => {
    const path = join(temporaryFolder(), 'notes.png');
    await writeFile(path, 'no pixels');
    const { code, errors, lines } = await predict(
      path,
      'test:999',
      '/nowhere.png',
      'test:1',
      '--weights',
      run,
      '--json',
    );
    expect(code).toBe(2);
    expect(errors).toContain(`${path} cannot be read as an image: `);
    expect(errors).toContain('test:999 does not exist: the test set has examples 0 to 129.');
    expect(errors).toContain('/nowhere.png cannot be read as an image: ');
    expect(lines()).toMatchObject([
      { input: path, error: expect.any(String) },
      { input: 'test:999', error: expect.any(String) },
      { input: '/nowhere.png', error: expect.any(String) },
      { input: 'test:1', class: expect.any(String) },
    ]);
  });

  it.each<[string, () => Promise<string[]>, RegExp]>([
    ['a run that does not exist', async () => [file, '--weights', '1999'], /no file and no run "1999".*netloom runs/],
    ['a folder without a run', async () => [file, '--weights', temporaryFolder()], /has no checkpoint yet/],
    ['weights that are none', async () => [file, '--weights', file], /cannot be read as weights: .*Give a run/],
    [
      'weights of other shapes',
      async () => [await saved(changed('c1', { filters: 5 })), '--weights', run],
      /belongs to another drawing: "c1\/kernel" should be 3×3×1×5, and the file has it as 3×3×1×4/,
    ],
    [
      'weights that fit another drawing',
      async () => [await saved(changed('c1', { activation: 'tanh' })), '--weights', run],
      /belongs to another drawing: its weights fit, but blocks, settings or connections differ/,
    ],
    ['an index that is none', async () => [file, '--weights', run, 'test:first'], /"test:first" should be test:INDEX/],
    ['an engine that does not exist', async () => [file, '--weights', run, '--engine', 'abacus'], /no engine "abacus"/],
  ])('refuses %s', async (name, args, message) => {
    const { code, errors, output } = await runCli(['predict', ...(await args()), 'test:0'], home);
    expect(output).toBe('');
    expect(errors).toMatch(message);
    expect(code).toBe(name.startsWith('an engine') ? 1 : 2);
  });

  it('refuses weights that were exported for a framework', async () => {
    const folder = temporaryFolder();
    await runCli(['export', file, '--to', 'keras', '--out', folder, '--weights', join(out, 'model.safetensors')], home);
    const { code, errors } = await predict('test:0', '--weights', join(folder, 'model.safetensors'));
    expect(code).toBe(2);
    expect(errors).toContain('was exported for keras. Give the run that it came from, or its checkpoint.');
  });

  it('refuses weights that do not say how images were prepared', async () => {
    const path = join(temporaryFolder(), 'bare.safetensors');
    const bytes = await readFile(join(out, 'model.safetensors'));
    // The same length, under a name that nobody knows.
    await writeFile(
      path,
      Buffer.from(bytes.toString('latin1').replace('"preprocessing"', '"preprocessinG"'), 'latin1'),
    );
    const { code, errors } = await predict('test:0', '--weights', path);
    expect([code, errors]).toEqual([2, expect.stringContaining('does not say how its images were prepared')]);
  });
});

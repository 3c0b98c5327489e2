import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { emptyDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { runWeights } from '@shared/compiler';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import { idxImages, idxLabels } from '../support/idx';
import { runCli, startCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

const lenet = fileURLToPath(new URL('../../resources/gallery/lenet-5.netloom.json', import.meta.url));

async function saved(document: NetloomDocument): Promise<string> {
  const file = join(temporaryFolder(), 'tiny.netloom.json');
  await writeFile(file, serializeDocument(document));
  return file;
}

describe('netloom', () => {
  it('--help names every command; a command explains its options', async () => {
    const [all, one] = await Promise.all([runCli(['--help']), runCli(['predict', '--help'])]);
    expect([all.code, one.code]).toEqual([0, 0]);
    for (const command of [
      'summary',
      'diff',
      'gallery',
      'train',
      'evaluate',
      'predict',
      'bench',
      'export',
      'serve',
      'doctor',
    ])
      expect(all.output).toMatch(new RegExp(`^ +${command} .*\\w`, 'm'));
    expect(one.output).toMatch(/^Usage: netloom predict /);
    expect(one.output).toContain('--example <number>');
  });

  it('with a command that does not exist ends with code 2', async () => {
    expect((await runCli(['fly'])).code).toBe(2);
  });
});

describe('netloom bench', () => {
  it('measures each batch size', async () => {
    const { code, errors, lines } = await runCli(['bench', lenet, '--batches', '1,3', '--seconds', '1', '--json']);
    expect([code, errors]).toEqual([0, '']);
    expect(lines().map(({ batch }) => batch)).toEqual([1, 3]);
    for (const { milliseconds, batch, examplesPerSecond, runs } of lines() as unknown as {
      milliseconds: { median: number; least: number; most: number };
      batch: number;
      examplesPerSecond: number;
      runs: number;
    }[]) {
      expect(milliseconds.least).toBeGreaterThan(0);
      expect(milliseconds.median).toBeGreaterThanOrEqual(milliseconds.least);
      expect(milliseconds.most).toBeGreaterThanOrEqual(milliseconds.median);
      expect(examplesPerSecond).toBeCloseTo((1000 * batch) / milliseconds.median, 6);
      expect(runs).toBeGreaterThanOrEqual(3);
    }
  });

  it('says what batch sizes may be', async () => {
    const { code, errors } = await runCli(['bench', lenet, '--batches', '1,x']);
    expect(code).toBe(2);
    expect(errors).toContain('whole numbers from 1 to 65,536');
  });
});

describe('netloom summary', () => {
  it('prints LeNet-5 with the published figures', async () => {
    const { code, lines } = await runCli(['summary', lenet, '--json']);
    expect(code).toBe(0);
    expect(lines()[0]).toMatchObject({ parameters: { trainable: 61_706, fixed: 0 }, macs: 416_520, flops: 833_040 });
    expect(lines()[0]!['layers']).toContainEqual({
      id: 'C3',
      block: 'Conv2D',
      output: [10, 10, 16],
      parameters: 2416,
      macs: 240_000,
      receptiveField: [14, 14],
    });
  });

  it('prints a table for people', async () => {
    const { output } = await runCli(['summary', lenet]);
    expect(output).toMatch(/C1 +Conv2D +28×28×6 +156 +117,600 +5×5/);
    expect(output).toContain('61,706 trainable');
  });

  it.each([
    [
      'breaks the schema',
      JSON.stringify({ ...tinyDocument(), nodes: [{ id: 'a', block: 3, position: { x: 0, y: 0 } }] }),
      /nodes\[0\]\.block.*expected text/,
    ],
    ['is not JSON', 'LeNet', /not JSON/],
    [
      'reaches for a prototype',
      '{"format":"netloom","version":1,"nodes":[{"id":"__proto__","block":"Input","position":{"x":0,"y":0}}],"edges":[]}',
      /nodes\[0\]\.id/,
    ],
  ])('of a file that %s ends with code 2, naming file, place and expectation', async (_, text, message) => {
    const file = join(temporaryFolder(), 'bad.netloom.json');
    await writeFile(file, text);
    const { code, errors, output } = await runCli(['summary', file, '--json']);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain(file);
    expect(errors).toMatch(message);
  });

  it.each([['summary'], ['train'], ['export', '--to', 'keras', '--out', 'never-made']])(
    'a parameter that its block does not allow ends %s with code 2, naming place and expectation',
    async (command, ...options) => {
      const text = (await readFile(lenet, 'utf8')).replace('"filters": 16', '"filters": "many"');
      const file = join(temporaryFolder(), 'bad.netloom.json');
      await writeFile(file, text);
      const { code, errors, output } = await runCli([command!, file, ...options]);
      expect(code).toBe(2);
      expect(output).toBe('');
      expect(errors).toMatch(/bad\.netloom\.json cannot be used: nodes\[3\]\.parameters\.filters.*whole number/);
    },
  );

  it.each(['summary', 'train'])(
    'a block that does not exist ends %s with code 2, naming the place and the block',
    async (command) => {
      const text = (await readFile(lenet, 'utf8')).replace('"block": "Dense"', '"block": "Dents"');
      const file = join(temporaryFolder(), 'bad.netloom.json');
      await writeFile(file, text);
      const { code, errors, output } = await runCli([command, file]);
      expect(code).toBe(2);
      expect(output).toBe('');
      expect(errors).toMatch(/bad\.netloom\.json cannot be used: nodes\[\d\]\.block \(of "C5"\): .*no block "Dents"/);
    },
  );

  it('of a file that does not exist ends with code 2', async () => {
    const { code, errors } = await runCli(['summary', '/nowhere/a.netloom.json']);
    expect(code).toBe(2);
    expect(errors).toContain('/nowhere/a.netloom.json cannot be opened: it does not exist.');
  });

  it('of a drawing that the recipe’s data does not fit, or of an Input alone, ends with code 0', async () => {
    const shape = (await readFile(lenet, 'utf8')).replace(/"shape": \[[^\]]*\]/, '"shape": [64, 64, 3]');
    const file = join(temporaryFolder(), 'other.netloom.json');
    await writeFile(file, shape);
    const [other, alone] = await Promise.all([
      runCli(['summary', file]),
      saved({
        ...emptyDocument(),
        nodes: [{ id: 'in', block: 'Input', parameters: {}, position: { x: 0, y: 0 } }],
      }).then((input) => runCli(['summary', input, '--json'])),
    ]);
    expect([other.code, other.errors]).toEqual([0, '']);
    expect(alone.code).toBe(0);
    expect(alone.lines()[0]).not.toHaveProperty('problems');
    expect(alone.errors).toBe('The drawing has no Output block yet. Add one after the last layer.\n');
    const trained = await runCli(['train', file, '--json']);
    expect(trained.code).not.toBe(0);
    expect(trained.errors).toMatch(/images of MNIST are 28×28×1/);
  });

  it('of a drawing with a fault shows the rest and ends with code 1', async () => {
    const document = tinyDocument();
    document.edges.splice(1, 1);
    const { code, lines } = await runCli(['summary', await saved(document), '--json']);
    expect(code).toBe(1);
    expect(lines()[0]!['problems']).not.toHaveLength(0);
    expect(lines()[0]!['layers']).toContainEqual(expect.objectContaining({ id: 'c1', output: [10, 10, 4] }));
  });
});

describe('netloom train', () => {
  it('prints events as JSON, the test result last, and writes weights that export takes', async () => {
    const file = await saved(tinyDocument());
    const out = temporaryFolder();
    const { code, lines, errors } = await runCli([
      'train',
      file,
      '--epochs',
      '3',
      '--batch',
      '50',
      '--lr',
      '0.1',
      '--seed',
      '4',
      '--out',
      out,
      '--json',
    ]);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(lines().find(({ type }) => type === 'started')).toMatchObject({ epochs: 3, stepsPerEpoch: 12 });
    expect(lines().at(-1)).toMatchObject({
      type: 'finished',
      test: { loss: expect.any(Number), metrics: { accuracy: expect.any(Number) } },
    });
    const weights = join(out, 'model.safetensors');
    const { tensors } = readSafetensors(await readFile(weights));
    expect([...tensors.keys()].sort()).toEqual(['c1/bias', 'c1/kernel', 'scores/bias', 'scores/kernel']);

    const code2 = temporaryFolder();
    const exported = await runCli(['export', file, '--to', 'pytorch', '--out', code2, '--weights', weights, '--json']);
    expect(exported.code).toBe(0);
    expect(exported.lines()[0]!['files']).toContain(join(code2, 'model.safetensors'));
    expect(readSafetensors(await readFile(join(code2, 'model.safetensors'))).tensors.size).toBe(4);

    // How images were prepared goes with the weights, and into code and file.
    const checkpoint = join(out, 'checkpoint.safetensors');
    const { standardisation } = runWeights(readSafetensors(await readFile(checkpoint)));
    const code3 = temporaryFolder();
    await runCli(['export', file, '--to', 'keras', '--out', code3, '--weights', checkpoint]);
    for (const folder of [code2, code3]) {
      const exportedWeights = readSafetensors(await readFile(join(folder, 'model.safetensors')));
      expect(runWeights(exportedWeights).standardisation).toEqual(standardisation);
      expect(await readFile(join(folder, 'model.py'), 'utf8')).toContain(
        `mean = ${folder === code2 ? 'torch.tensor' : 'keras.ops.array'}([${standardisation!.mean[0]}]`,
      );
    }
    const bare = join(temporaryFolder(), 'bare.safetensors');
    await writeFile(bare, writeSafetensors({ tensors, metadata: {} }));
    const warned = await runCli(['export', file, '--to', 'keras', '--out', temporaryFolder(), '--weights', bare]);
    expect(warned).toMatchObject({
      code: 0,
      errors: expect.stringContaining("doesn't say how its images were prepared"),
    });
  });

  it('stops at Ctrl-C with a checkpoint from which --resume goes on', async () => {
    const file = await saved(tinyDocument());
    const out = temporaryFolder();
    const running = startCli(['train', file, '--epochs', '4000', '--out', out, '--json']);
    await running.printed('"type":"epoch"');
    running.child.kill('SIGINT');
    const stopped = await running.finished;
    expect(stopped.code).toBe(130);
    expect(stopped.lines().at(-1)).toMatchObject({ type: 'state', state: 'stopped' });
    expect(stopped.lines().filter(({ state }) => state === 'stopped')).toHaveLength(1);
    const { step } = stopped.lines().findLast(({ type }) => type === 'checkpoint')!;

    const resumed = await runCli(['train', file, '--epochs', '1', '--out', out, '--resume', '--json']);
    expect(resumed.lines().find(({ type }) => type === 'started')).toMatchObject({ step });
    expect(resumed.lines().at(-1)).toMatchObject({ type: 'finished' });
  });

  it('reads a folder of IDX files, and names the one that is damaged', async () => {
    const { recipe, ...drawing } = tinyDocument();
    const file = await saved({ ...drawing, recipe });
    const data = temporaryFolder();
    const labels = Array.from({ length: 60 }, (_, index) => index % 6);
    for (const split of ['train', 't10k']) {
      await writeFile(join(data, `${split}-images-idx3-ubyte`), idxImages(60, 12, 12));
      await writeFile(join(data, `${split}-labels-idx1-ubyte`), idxLabels(labels));
    }
    const home = temporaryFolder();
    const good = await runCli(['train', file, '--dataset', data, '--epochs', '1', '--json'], home);
    expect(good.lines().at(-1)).toMatchObject({ type: 'finished' });
    expect(await readdir(home)).toEqual(['runs']);
    await writeFile(join(data, 'train-images-idx3-ubyte'), idxImages(60, 12, 12).subarray(0, 500));
    const bad = await runCli(['train', file, '--dataset', data, '--json']);
    expect(bad.code).toBe(2);
    expect(bad.errors).toContain(`${join(data, 'train-images-idx3-ubyte')} is truncated`);
  });

  it.each([
    [['--dataset', 'cifar'], /"cifar" is no data set/],
    [['--resume'], /--resume needs --out/],
    [['--epochs', '0'], /whole number/],
    [['--lr', '-1'], /above 0/],
    [['--engine', 'abacus'], /no engine "abacus"; choose one of .*onnxruntime/],
    [['--out', join(lenet, 'sub')], /cannot be written to: a part of the path is a file/],
    [['--out', lenet], /cannot be written to: a file is where a folder is needed/],
  ])('with %j ends with code 2', async (options, message) => {
    const { code, errors } = await runCli(['train', await saved(tinyDocument()), ...options]);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  // Node's own recursive mkdir never returns there.
  it.runIf(process.platform === 'linux')('with --out where no folder can be made ends with code 2', async () => {
    const { code, errors } = await runCli(['train', await saved(tinyDocument()), '--out', '/proc/netloom/deeper']);
    expect(code).toBe(2);
    expect(errors).toContain(
      '--out /proc/netloom/deeper cannot be written to: its folder does not exist and cannot be made.',
    );
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const home = temporaryFolder();
    const running = startCli(['train', await saved(tinyDocument()), '--epochs', '4000', '--json'], home);
    await running.printed('"type":"started"');
    running.child.stdout!.destroy();
    const { code, errors } = await running.finished;
    expect(code).toBe(141);
    expect(errors).toBe('');
    // Its trainer ended before it, and what was learned is kept.
    const listed = (await runCli(['runs', '--json'], home)).lines();
    expect(listed).toMatchObject([{ state: 'stopped', checkpointStep: listed[0]!['step'] }]);
  });
});

describe('netloom doctor', () => {
  it('tells the engines and which one is in use', async () => {
    const { code, lines } = await runCli(['doctor', '--json']);
    expect(code).toBe(0);
    const { engine, engines } = lines()[0] as { engine: string; engines: { id: string; available: boolean }[] };
    expect(engines.find(({ id }) => id === engine)?.available).toBe(true);
  });
});

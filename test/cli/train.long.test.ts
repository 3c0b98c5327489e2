import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import type { Recipe } from '@shared/document/schema';
import { runCli, startCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { idxImages, idxLabels } from '../support/idx';
import { tinyDocument } from '../support/tinyDocument';

async function saved(recipe: Partial<Recipe> = {}): Promise<string> {
  const file = join(temporaryFolder(), 'tiny.netloom.json');
  await writeFile(file, serializeDocument(tinyDocument(recipe)));
  return file;
}

interface ListedRun {
  readonly run: string;
  readonly state: string;
  readonly folder: string;
  readonly checkpointStep?: number;
}

const listed = async (home: string) =>
  (await runCli(['runs', '--json'], home)).lines() as unknown as readonly ListedRun[];

/** A folder of four IDX files whose images, of 12×12, have these labels in turn. */
async function idxFolder(labels: readonly number[]): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, count] of [['train', 60] as const, ['t10k', 12] as const]) {
    const list = Array.from({ length: count }, (_, index) => labels[index % labels.length]!);
    await writeFile(join(folder, `${name}-images-idx3-ubyte`), idxImages(count, 12, 12));
    await writeFile(join(folder, `${name}-labels-idx1-ubyte`), idxLabels(list));
  }
  return folder;
}

describe('netloom train on labels that leave out some', () => {
  it('says why more outputs are needed, and numbers them from 0 where that is asked for', async () => {
    const [file, folder] = [await saved(), await idxFolder([1, 2, 3, 4, 5, 6])];
    const refused = await runCli(['train', file, '--dataset', folder, '--epochs', '1']);
    expect(refused.code).not.toBe(0);
    expect(refused.errors).toContain('has labels up to 6, none of them 0, so the output needs 7 values but gets 6');
    const numbered = await runCli(['train', file, '--dataset', folder, '--epochs', '1', '--consecutive', '--json']);
    expect([numbered.errors, numbered.code]).toEqual(['', 0]);
    const generated = await runCli(['train', file, '--consecutive']);
    expect([generated.code, generated.errors]).toEqual([2, expect.stringContaining('is for labels in IDX files')]);
  });

  it('warns of a class without images, and of a single one', async () => {
    const trained = await runCli(['train', await saved(), '--dataset', await idxFolder([5]), '--epochs', '1']);
    expect(trained.output).toMatch(/All training images are of one class, 5: every answer is right/);
    expect(trained.output).toContain('No training image is of the classes 0, 1, 2, 3, 4.');
  });
});

describe('what netloom train says of a run', () => {
  it('is how many examples there are, and what epochs and the test came to by validation examples or the test set', async () => {
    const [validated, plain] = await Promise.all([
      runCli(['train', await saved({ validation: { share: 0.1 } }), '--epochs', '1']),
      runCli(['train', await saved(), '--epochs', '1']),
    ]);
    const measures = /loss \d\.\d{4}, accuracy \d+\.\d %/.source;
    expect(validated.output).toContain('540 training, 60 validation and 130 test examples');
    expect(validated.output).toMatch(new RegExp(`^epoch 1/1: ${measures}; validation ${measures} \\(`, 'm'));
    expect(plain.output).toContain('600 training and 130 test examples');
    expect(plain.output).toMatch(new RegExp(`^epoch 1/1: ${measures}; test ${measures} \\(`, 'm'));
    expect(plain.output).toMatch(/^Test: loss \d\.\d{4}, accuracy \d+\.\d\d % after/m);
  });
});

describe('netloom train', () => {
  it('refuses the folder of a run that another process is training, to begin there and to go on from it', async () => {
    const [file, home, out] = [await saved(), temporaryFolder(), temporaryFolder()];
    const first = startCli(['train', file, '--epochs', '40000', '--out', out, '--json'], home);
    await first.printed('"type":"checkpoint"');
    for (const more of [[], ['--resume']]) {
      const second = await runCli(['train', file, '--epochs', '1', '--out', out, ...more], home);
      expect(second.code).not.toBe(0);
      expect(second.errors).toContain(out);
      expect(second.errors).toMatch(/"tiny" is training in another Netloom \(process \d+\)/);
    }
    first.child.kill('SIGINT');
    expect((await first.finished).code).toBe(130);
    expect(await listed(home)).toMatchObject([{ state: 'stopped', folder: out }]);
  });

  it('into the folder of an earlier run leaves that one without files, so that it never shows weights of another', async () => {
    const [file, home, out] = [await saved({ epochs: 1 }), temporaryFolder(), temporaryFolder()];
    for (const seed of ['1', '2'])
      expect((await runCli(['train', file, '--seed', seed, '--out', out], home)).code).toBe(0);
    const [second, first] = await listed(home);
    expect(second).toMatchObject({ folder: out, checkpointStep: expect.any(Number) });
    expect(first!.folder).not.toBe(out);
    expect(first!.checkpointStep).toBeUndefined();
    expect((await runCli(['runs', 'delete', first!.run], home)).code).toBe(0);
    expect(JSON.parse(await readFile(join(out, 'run.json'), 'utf8'))).toMatchObject({ run: second!.run });
  });

  it('refuses an engine that does not work here before there is a run', async () => {
    const [file, home] = [await saved(), temporaryFolder()];
    const { code, errors } = await runCli(['train', file, '--engine', 'tensorflow'], home);
    expect(code).toBe(2);
    expect(errors).toMatch(/TensorFlow does not work here: .*not installed.*netloom engine add tensorflow/);
    expect((await runCli(['runs', '--json'], home)).output).toBe('');
  });

  it('says of a checkpoint that is damaged what else can be done', async () => {
    const [file, out] = [await saved({ epochs: 1 }), temporaryFolder()];
    await writeFile(join(out, 'checkpoint.safetensors'), 'no checkpoint');
    const { code, errors } = await runCli(['train', file, '--out', out, '--resume']);
    expect(code).toBe(1);
    expect(errors).toMatch(/checkpoint\.safetensors cannot be used: .*train anew/i);
  });

  it('counts one step as one and writes large losses shortly', async () => {
    const { output } = await runCli(['train', await saved({ epochs: 1, batch: 600 }), '--lr', '1e6']);
    expect(output).toContain('1 epoch of 1 step ');
    expect(output).toMatch(/loss \d\.\d{3}e\d+/);
  });

  it('warns of a parameter that the block does not have', async () => {
    const file = await saved({ epochs: 1 });
    await writeFile(file, (await readFile(file, 'utf8')).replace('"filters"', '"filtres": 3, "filters"'));
    const { code, errors } = await runCli(['summary', file]);
    expect(code).toBe(0);
    expect(errors).toMatch(/c1: This block has no parameter "filtres"/);
  });
});

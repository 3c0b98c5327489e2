import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { runCli } from '../support/cli';
import { tinyDocument } from '../support/tinyDocument';

const source = { kind: 'shapes', size: 12, channels: 1, train: 60, test: 30 } as const;
const home = mkdtempSync(join(tmpdir(), 'netloom-surface-'));
const file = join(home, 'tiny.netloom.json');
const runs: string[] = [];

// Within a test, since a command line ends with its test.
beforeEach(async () => {
  if (runs.length) return;
  for (const seed of [1, 2]) {
    await writeFile(file, serializeDocument(tinyDocument({ dataset: source, epochs: 1, seed })));
    const trained = await runCli(['train', file, '--json'], home);
    expect(trained.errors).toBe('');
    runs.push(trained.lines().at(-1)!['run'] as string);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const surface = (...args: string[]) => runCli(['surface', ...args], home);

describe('netloom surface', () => {
  it('gives as JSON what evaluate gives at the weights, and the same again', async () => {
    const asked = ['--weights', runs[0]!, '--points', '3', '--split', 'test', '--json'];
    const { code, errors, lines } = await surface(...asked);
    expect([code, errors]).toEqual([0, '']);
    const [found] = lines();
    expect(found).toMatchObject({ alphas: [-1, 0, 1], betas: [-1, 0, 1], examples: 30, split: 'test', seed: 0 });
    const evaluated = (await runCli(['evaluate', '--weights', runs[0]!, '--json'], home)).lines()[0]!;
    expect(found!['centre']).toBeCloseTo((evaluated['metrics'] as { loss: number }).loss, 6);
    expect((found!['losses'] as number[])[4]).toBe(found!['centre']);
    const kept = JSON.parse(await readFile(join(home, 'runs', runs[0]!, 'loss-surface.json'), 'utf8')) as object;
    expect(kept).toMatchObject({ options: { points: 3, split: 'test' }, surface: { losses: found!['losses'] } });
    // The drawing as a file is asked anew; it is the same drawing.
    expect((await surface(file, ...asked)).lines()).toEqual([found]);
  });

  it('prints a map for people, and a table for programs', async () => {
    const map = await surface('--weights', runs[0]!, '--points', '5');
    expect(map.code).toBe(0);
    const printed = map.output.trimEnd().split('\n');
    expect(printed).toHaveLength(7);
    expect(printed[0]).toMatch(
      /^Loss of 60 training examples: \d+\.\d{4} at the weights \(o\), from .* around them\.$/,
    );
    expect(printed[4]).toMatch(/^.{4}o/);
    const { output } = await surface('--weights', runs[0]!, '--points', '3', '--csv');
    const rows = output.trimEnd().split('\n');
    expect(rows[0]).toBe('alpha,beta,loss');
    expect(rows).toHaveLength(10);
    expect(rows[5]).toMatch(/^0,0,\d/);
  });

  it('goes along the line to another run', async () => {
    const { errors, output } = await surface('--weights', runs[0]!, '--to', runs[1]!, '--csv');
    expect(errors).toBe('');
    const rows = output.trimEnd().split('\n');
    expect(rows).toHaveLength(22);
    for (const [number, at] of [5, 15].entries()) {
      expect(rows[1 + at]).toMatch(new RegExp(`^${number},0,`));
      const asked = ['evaluate', '--weights', runs[number]!, '--split', 'train', '--json'];
      const { loss } = (await runCli(asked, home)).lines()[0]!['metrics'] as { loss: number };
      expect(Number(rows[1 + at]!.split(',')[2])).toBeCloseTo(loss, 5);
    }
    const bars = await surface('--weights', runs[0]!, '--to', runs[1]!, '--points', '5');
    expect(bars.output).toContain('on the line from the first run (0) to the second (1)');
  });

  it.each([
    [['--points', '20'], 'Give an odd number from 3 to 101'],
    [['--range', '0'], 'Give a number above 0'],
    [['--to', 'nothing'], 'There is no file and no run "nothing"'],
    [['--json', '--csv'], 'cannot be used with'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, errors } = await surface('--weights', runs[0]!, ...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emissions, runOnnx } from '../conformance/support/ops';
import { interpret } from '../reference';
import { lossCases, lossProgram, lossValues } from '../support/losses';
import { python } from './python';

interface Answer {
  readonly losses: number[];
  readonly gradient: number[];
}

const cases = lossCases.map((given) => {
  const program = lossProgram(given);
  return { ...given, program, fed: lossValues(program, given, 8) };
});
const folder = mkdtempSync(join(tmpdir(), 'netloom-losses-'));
let answers: Partial<Record<'torch' | 'keras', Answer>>[];

beforeAll(() => {
  const asked = cases.map(({ recipe, shape, targetKind, fed }) => ({
    ...{ recipe, shape, targetKind },
    ...Object.fromEntries(Object.entries(fed).map(([name, { data }]) => [name, Array.from(data)])),
  }));
  writeFileSync(join(folder, 'asked.json'), JSON.stringify(asked));
  execFileSync(python(), [fileURLToPath(new URL('run_losses.py', import.meta.url)), folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CUDA_VISIBLE_DEVICES: '' },
  });
  answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as typeof answers;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a loss and its gradient are those of the frameworks', () => {
  it.each(cases.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    const { program, fed } = cases[index]!;
    const { outputs } = interpret(program, fed);
    const given = Object.entries(answers[index]!);
    expect(given.length).toBeGreaterThan(0);
    for (const [framework, answer] of given)
      for (const part of ['losses', 'gradient'] as const)
        // Keras clips probabilities at 1e-7.
        expectClose(outputs.get(part)!.data, answer[part], 2e-6, `${part} in ${framework}`);
  });
});

it('and also where an engine computes them', async () => {
  for (const [index, { program, fed, name }] of cases.entries()) {
    if (index % 5 > 0) continue;
    const found = await runOnnx(program, fed, emissions[0]!);
    for (const [framework, answer] of Object.entries(answers[index]!))
      for (const part of ['losses', 'gradient'] as const)
        expectClose(found[part]!.data, answer[part], 5e-6, `${name}: ${part} in ${framework}`);
  }
});

function expectClose(found: ArrayLike<number>, expected: readonly number[], tolerance: number, message: string): void {
  expect(found.length, message).toBe(expected.length);
  const scale = Math.max(1, ...expected.map(Math.abs));
  const apart = Math.max(...expected.map((value, at) => Math.abs(value - found[at]!)));
  expect(apart / scale, message).toBeLessThan(tolerance);
}

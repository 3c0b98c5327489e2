import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTargets } from '@shared/targets';
import { blockCases, galleryCases, patience, structureCases, type ParityCase } from './cases';
import {
  countOf,
  zerosIn,
  largestDifference,
  readAnswer,
  record,
  runExports,
  writeExport,
  type Recorded,
} from './exports';

/** Largest difference, relative to the largest value that comes out. Both frameworks calculate in float32, as we do. */
const tolerance = 1e-4;

const cases: readonly ParityCase[] = [...galleryCases(), ...structureCases(), ...blockCases()];

describe.each(codeTargets.map((target) => ({ label: target.label, target })))('generated $label', ({ target }) => {
  const folder = mkdtempSync(join(tmpdir(), `netloom-${target.id}-`));
  const folderOf = (index: number) => join(folder, String(index).padStart(3, '0'));
  const recorded: Recorded[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    for (const [index, { document }] of cases.entries()) {
      recorded[index] = await record(document);
      writeExport(target, recorded[index], folderOf(index));
    }
    await runExports(target, folder);
  }, patience);

  it.each(cases.map(({ name }, index) => ({ name, index })))('gives what Netloom gives: $name', ({ index }) => {
    const { outputs, weights } = readAnswer(folderOf(index));
    const { document, outputs: ours, state } = recorded[index]!;
    const exported = target.weights(document, state);
    expect(weights).toBe(countOf(exported));
    // No weight here is zero, except what a framework has besides and the drawing has not.
    expect(countOf(exported) - zerosIn(exported)).toBe(countOf(state));
    expect(outputs.map(({ shape }) => shape)).toEqual(ours.map(({ shape }) => shape));
    ours.forEach((output, number) =>
      expect(largestDifference(output, outputs[number]!)).toBeLessThanOrEqual(tolerance),
    );
  });
});

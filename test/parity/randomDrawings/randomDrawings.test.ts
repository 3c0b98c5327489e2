import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import { predictProgram, probeName } from '@shared/compiler';
import { codeTargets } from '@shared/targets';
import { readSafetensors } from '@shared/tensor/safetensors';
import type { TensorData } from '@shared/tensor/types';
import { largestDifference, randomInputs, readAnswer, runExports, soundNetwork, unlikeTheStart } from '../exports';
import { python } from '../python';
import { useTensorFlow } from '../tensorflowEngine';
import { documentOf, foundCases, seedCases } from './cases';
import { exactly } from './rounding';
import { runWorker, type Said } from './runWorker';

/** Other drawings: `NETLOOM_DRAWINGS=1000,2000` tries 2,000 from seed 1000 on. */
const [first, count] = (process.env.NETLOOM_DRAWINGS ?? '0,260').split(',').map(Number) as [number, number];
const seeds = seedCases(first, count);
const names = [...foundCases(), ...seeds];
const tolerance = 1e-4;
/** Of the drawings, how many may have results that hang on rounding: then there is nothing to compare. */
const mostUncertain = 0.1;

const folder = mkdtempSync(join(tmpdir(), 'netloom-drawings-'));
let recorded: ReadonlyMap<string, Said>;
let compared: ReadonlyMap<string, Said>;

beforeAll(async () => {
  python();
  await useTensorFlow();
  recorded = await runWorker({ job: 'exports', folder, tolerance }, names);
  const exported = codeTargets.map((target) => runExports(target, join(folder, target.id)));
  const comparing = runWorker({ job: 'engines', folder, tolerance }, names);
  await Promise.all(exported);
  compared = await comparing;
}, 7_200_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('random drawings hold every block, and every parameter that can have two values', () => {
  const nodes = seeds
    .map(documentOf)
    .flatMap(({ nodes: top, composites }) => [...top, ...composites.flatMap(({ graph }) => graph.nodes)]);
  const met = new Set(
    nodes.flatMap(({ block, parameters }) => Object.keys(parameters).map((name) => `${block} ${name}`)),
  );
  const used = new Set(nodes.map(({ block }) => block));
  expect([...used]).toEqual(expect.arrayContaining(Object.keys(blocks)));
  const parameters = Object.values(blocks).flatMap(({ type, parameters }) =>
    Object.keys(parameters).map((name) => `${type} ${name}`),
  );
  expect([...met]).toEqual(expect.arrayContaining(parameters));
});

describe('a random drawing gives the same everywhere', () => {
  it.each(names)('on both engines: %s', (name) => {
    const { error, differences } = compared.get(name)!;
    expect(error).toBeUndefined();
    expect(differences).toEqual([]);
  });

  describe.each(codeTargets)('in $label', ({ id }) => {
    it.each(names)('%s', (name) => {
      expect(recorded.get(name)!.error).toBeUndefined();
      const { tensors } = readSafetensors(readFileSync(join(folder, `${name}.safetensors`)));
      const { outputs } = readAnswer(join(folder, id, name));
      outputs.forEach((theirs, number) => {
        const ours = tensors.get(`output${number}`)!;
        expect(theirs.shape).toEqual(ours.shape);
        const difference = largestDifference(ours, theirs);
        if (difference > tolerance) expect(differencesFromExact(name, number, { ours, theirs })).toBeUndefined();
      });
    });
  });

  it('and few drawings hang on rounding', () => {
    const uncertain = [...compared.values()].filter(({ uncertain = [] }) => uncertain.length > 0);
    expect(uncertain.length).toBeLessThanOrEqual(mostUncertain * names.length);
  });
});

/** How far both are from what float64 gives; nothing where rounding may explain it. */
function differencesFromExact(name: string, number: number, both: Readonly<Record<'ours' | 'theirs', TensorData>>) {
  const network = soundNetwork(documentOf(name));
  const ends = network.nodes.filter(({ block }) => block.boundary === 'output').map(({ path }) => path);
  const lowering = { layout: 'NHWC', packing: 'separate' } as const;
  const program = predictProgram(network, { lowering, predictBatch: 2, probes: ends });
  const { exact, isUncertain } = exactly(
    program,
    Object.fromEntries(randomInputs(network, 2)),
    unlikeTheStart(network),
  );
  const output = probeName(ends[number]!);
  if (isUncertain(output, tolerance)) return undefined;
  const from = (given: TensorData) => largestDifference(exact.get(output)!, given);
  return { ours: from(both.ours), theirs: from(both.theirs) };
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import { planLines } from '@renderer/training/controls/trainingPlan';
import { expectedMemory, expectedSpeed, workOf } from '@renderer/training/controls/estimate';

const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const mnist = { counts: { train: 60_000 }, bytesInMemory: 70_000 * 785 };
const lenet = { document: gallery('lenet-5'), analysis: analyze(gallery('lenet-5')) };
const resnet = { document: gallery('resnet-20'), analysis: analyze(gallery('resnet-20')) };
/** What a run of LeNet-5 came to on a slow machine. */
const measured = { ...workOf(lenet.analysis, mnist), examplesPerSecond: 2000, memory: 235e6, name: 'LeNet-5' };

it('a network takes as much longer than the measured one as it multiplies more', () => {
  expect(expectedSpeed(workOf(lenet.analysis, mnist), measured)).toBeCloseTo(2000);
  const ratio = resnet.analysis.totals.macs / lenet.analysis.totals.macs;
  expect(ratio).toBeGreaterThan(50);
  expect(expectedSpeed(workOf(resnet.analysis, mnist), measured)).toBeCloseTo(2000 / ratio);
});

it('memory holds what the engine takes for itself, as it was measured', () => {
  expect(expectedMemory(workOf(lenet.analysis, mnist), measured)).toBeCloseTo(235e6, -3);
  const more = resnet.analysis.totals.trainingBytes - lenet.analysis.totals.trainingBytes;
  expect(expectedMemory(workOf(resnet.analysis, mnist), measured)).toBeGreaterThan(235e6 + more);
  // Before anything was measured it is no less than a process of Node.js has.
  expect(expectedMemory(workOf(lenet.analysis, mnist))).toBeGreaterThan(150e6);
});

it('a plan says whose speed it goes by, and no time before one was measured', () => {
  expect(planLines({ ...lenet, data: mnist, measured }).join()).toContain(
    'roughly 2 min 30 s, by the speed of the run of “LeNet-5”',
  );
  expect(planLines({ ...lenet, data: mnist }).join()).not.toContain('speed');
});

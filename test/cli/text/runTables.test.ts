import { describe, expect, it } from 'vitest';
import type { RunRow } from '@shared/contract/runRecords';
import { comparisonTable, runFacts, runsTable } from '../../../src/cli/text/runTables';

const row = (run: string, more: Partial<RunRow>): RunRow => ({
  ...{ run, name: run, state: 'finished', startedAt: 0, updatedAt: 0, seconds: 1, dataset: 'Shapes', step: 1 },
  ...{ epoch: 1, epochs: 1, seed: 1, tags: [], version: '0', folder: '/nowhere' },
  ...more,
});
const classes = row('classes', {
  ...{ loss: 0.5, bestLoss: 0.5, metricName: 'accuracy', metric: 0.875, bestMetric: 0.9 },
  metrics: { accuracy: 0.875, another: 0.25 },
});
const heads = row('heads', {
  ...{ loss: 0.25, bestLoss: 0.25, metricName: 'digit/accuracy', metric: 0.5, bestMetric: 0.5 },
  metrics: { 'digit/accuracy': 0.5, 'parity/accuracy': 1 },
});
const lossAlone = row('loss', { loss: 0.125, bestLoss: 0.125 });
const lineOf = (lines: readonly string[], start: string) => lines.find((line) => line.startsWith(start));

describe('runs as text', () => {
  it('are listed under the metric that all are judged by; where they differ, each says by which', () => {
    const alike = runsTable([classes, lossAlone]);
    expect(lineOf(alike, 'Id')).toMatch(/State +Accuracy +Best +Loss/);
    expect(lineOf(alike, 'classes')).toMatch(/finished +87\.50 % +90\.00 % +0\.5000/);
    expect(lineOf(alike, 'loss')).toMatch(/finished +– +– +0\.1250/);

    const mixed = runsTable([classes, heads]);
    expect(lineOf(mixed, 'Id')).toMatch(/State +Metric +Best/);
    expect(lineOf(mixed, 'classes')).toMatch(/finished +accuracy 87\.50 % +90\.00 %/);
    expect(lineOf(mixed, 'heads')).toMatch(/finished +accuracy of digit 50\.00 % +50\.00 %/);
  });

  it('say all that was measured, also what only another version knows', () => {
    expect(runFacts(classes)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^accuracy +87\.50 %, best 90\.00 %$/),
        expect.stringMatching(/^another +0\.2500$/),
      ]),
    );
    expect(runFacts(heads)).toContainEqual(expect.stringMatching(/^accuracy of parity +100\.00 %$/));
    expect(runFacts(lossAlone).join('\n')).not.toContain('accuracy');
  });

  it('are compared by every metric that any of them has', () => {
    const table = comparisonTable({ runs: [classes, heads], differences: [] });
    expect(lineOf(table, 'accuracy  ')).toMatch(/87\.50 % +–$/);
    expect(lineOf(table, 'another')).toMatch(/0\.2500 +–$/);
    expect(lineOf(table, 'accuracy of parity')).toMatch(/– +100\.00 %$/);
    expect(lineOf(table, 'best accuracy of digit')).toMatch(/– +50\.00 %$/);
  });
});

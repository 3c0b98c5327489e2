import { describe, expect, it } from 'vitest';
import * as format from '@renderer/format/units';

describe('figures in the interface', () => {
  it.each([
    [format.formatBytes(0), '0 B'],
    [format.formatBytes(999), '999 B'],
    [format.formatBytes(18_432), '18.4 kB'],
    [format.formatBytes(999_999), '1 MB'],
    [format.formatBytes(210e6), '210 MB'],
    [format.formatMacs(416_520), '417 kMACs'],
    [format.formatMacs(5_713e6), '5.71 GMACs'],
    [format.formatCount(61_706), '61,706'],
    [format.formatThroughput(27_413), '27,400 images/s'],
    [format.formatThroughput(3.14), '3.1 images/s'],
    [format.formatThroughput(Infinity), '– images/s'],
    [format.formatDuration(4.2), '4 s'],
    [format.formatDuration(59.7), '1 min 00 s'],
    [format.formatDuration(125), '2 min 05 s'],
    [format.formatDuration(11_520), '3 h 12 min'],
    [format.formatDuration(Infinity), '–'],
    [format.formatPercent(0.9821), '98.2 %'],
    [format.formatPercent(undefined), '–'],
    [format.formatLoss(0.0714), '0.071'],
    [format.formatLoss(0.00012), '1.2e-4'],
    [format.formatLoss(NaN), 'NaN'],
    [format.formatLoss(99_999), '99,999'],
    [format.formatLoss(3_430_486_784), '3.43e9'],
    [format.formatRate(0.05), '0.05'],
    [format.formatRate(20_000), '20000'],
    [format.formatRate(4e9), '4e9'],
    [format.formatRate(1e-7), '1e-7'],
  ])('%s', (written, expected) => expect(written).toBe(expected));
});

it('puts the trainable parameters first, as papers count them', () => {
  expect(format.formatParameters({ trainable: 11_689_512, fixed: 9_600 })).toBe(
    '11,689,512 trainable parameters, 9,600 non-trainable',
  );
  expect(format.formatParameters({ trainable: 61_706, fixed: 0 })).toBe('61,706 parameters');
});

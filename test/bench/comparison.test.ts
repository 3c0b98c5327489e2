import { describe, expect, it } from 'vitest';
import { checkLosses, comparisonTable, fastestPeer, ratio, type Comparison } from '../../bench/lib/comparison';
import type { Outcome } from '../../bench/lib/rounds';
import { summarize } from '../../bench/lib/statistics';

function outcome(kind: Outcome['kind'], milliseconds: number, losses = [2.3, 2.2, 2.1]): Outcome {
  return { label: kind, kind, step: summarize([milliseconds]), losses };
}

const comparison: Comparison = {
  ...{ label: 'LeNet-5', batch: 64, threads: 2 },
  outcomes: { tensorflow: outcome('netloom', 3), keras: outcome('peer', 6), pytorch: outcome('peer', 4) },
};

describe('a comparison', () => {
  it('measures Netloom by the fastest peer, whichever it is', () => {
    expect(fastestPeer(comparison)).toBe(4);
    expect(ratio(comparison, 'tensorflow')).toBe(0.75);
  });

  it('has no ratio where no peer could be measured', () => {
    expect(ratio({ outcomes: { tensorflow: outcome('netloom', 3) } }, 'tensorflow')).toBeUndefined();
  });

  it('leaves out the time of whoever calculates other losses, and says what they were', () => {
    const checked = checkLosses({ ...comparison.outcomes, wrong: outcome('peer', 1, [2.3, 2.2, 1.4]) });
    expect(checked['wrong']?.step).toBeUndefined();
    expect(checked['wrong']?.failure).toContain('1.4000');
    expect(fastestPeer({ outcomes: checked })).toBe(4);
    expect(checked['keras']).toEqual(comparison.outcomes['keras']);
  });

  it('counts a loss that is no number as a wrong one', () => {
    const checked = checkLosses({ ...comparison.outcomes, wrong: outcome('peer', 1, [2.3, Number.NaN, 2.1]) });
    expect(checked['wrong']?.failure).toContain('NaN');
  });

  it('shows each network with its ratio, and the geometric mean of all', () => {
    const slower = {
      ...comparison,
      label: 'VGG',
      outcomes: { ...comparison.outcomes, tensorflow: outcome('netloom', 12) },
    };
    const lines = comparisonTable([comparison, slower]).split('\n');
    expect(lines[2]).toMatch(/^LeNet-5, batch 64 +3\.00 +6\.00 +4\.00 +0\.75$/);
    expect(lines[3]).toMatch(/ 3\.00$/);
    expect(lines.at(-1)).toMatch(/^geometric mean +1\.50$/);
  });
});

import { describe, expect, it } from 'vitest';
import { statefulDocument, trainKilled } from '../support/killing';

describe('a run that is killed at ten random moments', { timeout: 240_000 }, () => {
  it('comes to the same weights, bit for bit, as one that was never disturbed', async () => {
    const document = statefulDocument();
    const undisturbed = await trainKilled(document, 0);
    const killed = await trainKilled(document, 10);
    expect(killed.final).toEqual(undisturbed.final);
    expect(killed.final.state['step']).toBe(1800);
    // Not by starting anew each time.
    expect(new Set(killed.resumedFrom).size).toBeGreaterThan(2);
  });
});

import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { evaluationBatch } from '@trainer/loop/evaluationBatch';
import { colourShapes, openSession } from '../../support/session';
import { tinyDocument } from '../../support/tinyDocument';

describe('the batch of an evaluation', () => {
  it('is as large as gains speed for a small network, and never larger than the split', () => {
    const { totals } = analyze(tinyDocument());
    expect(evaluationBatch(10_000, totals)).toBe(250);
    expect(evaluationBatch(130, totals)).toBe(130);
  });

  it.each([
    ['multiplies much', { macs: 1e10, activationBytes: 1 }, 5],
    ['keeps much', { macs: 1, activationBytes: 200 * 2 ** 20 }, 2],
    ['is larger than a call should be', { macs: 1e12, activationBytes: 1e10 }, 1],
  ])('is cut for a network that %s', (_, cost, expected) => {
    expect(evaluationBatch(10_000, cost)).toBe(expected);
  });

  it('changes nothing of what an evaluation comes to', async () => {
    const [whole, cut] = [await openSession(onnxruntimeNative), await openSession(onnxruntimeNative, {}, undefined, 3)];
    const [expected, given] = [await whole.evaluate('test', goOn), await cut.evaluate('test', goOn)];
    expect(given!.metrics).toEqual(expected!.metrics);
    expect(given!.loss).toBeCloseTo(expected!.loss, 5);
    expect(colourShapes.test.count % 3).not.toBe(0);
    await whole.dispose();
    await cut.dispose();
  });
});

const goOn = async () => 'go on' as const;

import { describe, expect, it } from 'vitest';
import { analyze, createAnalyzer } from '@shared/compiler/analyze';
import { applyRemedy } from '@shared/compiler/analyze/applyRemedy';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { setTimeDistributed } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { compareDrawings } from '@shared/editing/compare/drawings';
import { drawn } from '../support/drawn';
import { perStep } from '../support/perStep';

const frames = drawn(
  {
    frames: ['Input', { shape: [10, 8, 8, 1] }],
    conv: ['Conv2D', { filters: 4, kernel: 3 }],
    norm: ['BatchNormalization'],
    pool: ['GlobalAveragePool2D'],
    lstm: ['LSTM', { units: 5 }],
    out: ['Output'],
  },
  ['frames>conv', 'conv>norm', 'norm>pool', 'pool>lstm', 'lstm>out'],
);
const inner = ['conv', 'norm', 'pool'];
const outputsOf = (document: NetloomDocument) =>
  Object.fromEntries([...analyze(document).nodes].map(([path, { outputs }]) => [path, outputs[0]]));
const totalsOf = (document: NetloomDocument) => {
  const { parameters, macs, receptiveField } = analyze(document).totals;
  return { parameters, macs, seen: receptiveField?.size };
};

describe('a node that is time distributed', () => {
  it('has the shapes of each step behind the number of steps, and sees pixels of one image', () => {
    const document = perStep(frames, inner);
    expect(outputsOf(document)).toMatchObject({ conv: [10, 6, 6, 4], norm: [10, 6, 6, 4], pool: [10, 4], lstm: [5] });
    const { nodes } = analyze(document);
    expect(nodes.get('conv')!.receptiveField!.size).toEqual([3, 3]);
    expect(nodes.get('conv')!.parameters.trainable).toBe(40);
    expect(nodes.get('conv')!.macs).toBe(10 * 6 * 6 * 4 * 9);
  });

  it('is offered where images arrive one after the other', () => {
    const alone = drawn(
      { in: ['Input', { shape: [10, 8, 8, 1] }], conv: ['Conv2D', { filters: 4, kernel: 3 }], out: ['Output'] },
      ['in>conv', 'conv>out'],
    );
    const problem = analyze(alone).problems.find(({ path }) => path === 'conv')!;
    const [remedy] = problem.remedies!;
    expect(remedy!.label).toBe('Apply it to each time step');
    expect(outputsOf(applyRemedy(alone, problem, remedy!))).toMatchObject({ conv: [10, 6, 6, 4] });
  });

  it('says so where no steps arrive, and can be turned off there', () => {
    const vector = perStep(
      drawn({ in: ['Input', { shape: [7] }], fc: ['Dense'], out: ['Output'] }, ['in>fc', 'fc>out']),
      ['fc'],
    );
    const [problem] = analyze(vector).problems.filter(({ path }) => path === 'fc');
    expect(problem!.brief).toBe('needs time steps');
    const mended = applyRemedy(vector, problem!, problem!.remedies!.at(-1)!);
    expect(mended.nodes.find(({ id }) => id === 'fc')).not.toHaveProperty('timeDistributed');
    expect(analyze(mended).network).toBeDefined();
  });

  it('is refused of a block with several inputs', () => {
    const attention = perStep(
      drawn(
        {
          in: ['Input', { shape: [3, 4, 6, 8] }],
          a: ['MultiHeadAttention', { heads: 2, keySize: 4 }],
          out: ['Output'],
        },
        [...['query', 'key', 'value'].map((port) => `in>a.${port}`), 'a>out'],
      ),
      ['a'],
    );
    expect(analyze(attention).problems.map(({ brief }) => brief)).toContain('not for time steps');
  });

  it('is the same as all that is inside it, where it is a composite', () => {
    const { document, id } = makeComposite(frames, inner, 'PerFrame');
    const whole = perStep(document, [id]);
    const opened = dissolveComposite(whole, id).document;
    expect(totalsOf(whole)).toEqual(totalsOf(perStep(frames, inner)));
    expect(totalsOf(opened)).toEqual(totalsOf(whole));
    expect(opened.nodes.filter(({ timeDistributed }) => timeDistributed)).toHaveLength(inner.length);
  });

  it('keeps a composite from being ungrouped where a block inside is time distributed too', () => {
    const { document, id } = makeComposite(perStep(frames, ['conv']), inner, 'PerFrame');
    expect(() => dissolveComposite(perStep(document, [id]), id)).toThrow('time distributed');
  });

  it('is checked incrementally as from scratch', () => {
    const { document, id } = makeComposite(frames, inner, 'PerFrame');
    const check = createAnalyzer();
    for (const on of [false, true, false, true]) {
      const now = setTimeDistributed(document, [id], on);
      const { nodes, totals } = check(now);
      const fresh = analyze(now);
      expect(totals).toEqual(fresh.totals);
      expect([...nodes].map(([path, { outputs }]) => [path, outputs])).toEqual(
        [...fresh.nodes].map(([path, { outputs }]) => [path, outputs]),
      );
    }
  });

  it('is kept in files, and is a difference', () => {
    const document = perStep(frames, ['conv']);
    expect(parseDocument(serializeDocument(document))).toEqual(document);
    expect(JSON.stringify(compareDrawings(frames, document))).toContain('time distributed');
  });
});

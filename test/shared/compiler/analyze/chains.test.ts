import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy } from '@shared/compiler/analyze';
import type { NetloomDocument, ParameterValue } from '@shared/document/schema';
import { setParameters } from '@shared/editing';
import { drawn } from '../../support/drawn';

const errors = (document: NetloomDocument) =>
  analyze(document).problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);

/** The message at a node, with what is offered there. */
function at(document: NetloomDocument, path: string) {
  const problem = errors(document).find((error) => error.path === path)!;
  return { problem, remedies: problem.remedies ?? [] };
}

/** A branch of three convolutions, the second of which strides, and a skip past them. */
function skipPast(kernel: number, padding: ParameterValue): NetloomDocument {
  return drawn(
    {
      i: ['Input', { shape: [28, 28, 3] }],
      conv1: ['Conv2D', { filters: 16, padding: 'same' }],
      conv2: ['Conv2D', { filters: 32, padding: 'same', stride: 2 }],
      conv3: ['Conv2D', { filters: 32, kernel, padding }],
      add: ['Add'],
      o: ['Output'],
    },
    ['i>conv1', 'conv1>conv2', 'conv2>conv3', 'conv3>add', 'conv1>add', 'add>o'],
  );
}

/** Two residual blocks with projections, batch normalization and activations between their layers. */
const residual = drawn(
  {
    i: ['Input', { shape: [32, 32, 3] }],
    stem: ['Conv2D', { filters: 16, padding: 'same' }],
    ...Object.fromEntries(
      ['p', 'q'].flatMap((block, at) => [
        [`${block}1`, ['Conv2D', { filters: 32 * (at + 1), padding: 'same', stride: 2 }]],
        [`${block}2`, ['BatchNormalization']],
        [`${block}3`, ['Activation']],
        [`${block}4`, ['Conv2D', { filters: 32 * (at + 1), padding: 'same' }]],
        [`${block}5`, ['BatchNormalization']],
        [`${block}6`, ['Conv2D', { filters: 32 * (at + 1), kernel: 1, stride: 2 }]],
        [`${block}7`, ['BatchNormalization']],
        [`${block}8`, ['Add']],
      ]),
    ),
    o: ['Output'],
  },
  [
    'i>stem',
    ...['p', 'q'].flatMap((block) => {
      const before = block === 'p' ? 'stem' : 'p8';
      const main = [before, ...[1, 2, 3, 4, 5, 8].map((layer) => `${block}${layer}`)];
      const skip = [before, ...[6, 7, 8].map((layer) => `${block}${layer}`)];
      return [main, skip].flatMap((way) => way.slice(1).map((to, at) => `${way[at]}>${to}`));
    }),
    'q8>o',
  ],
);

const changes = fc.tuple(
  fc.constantFrom(1, 4, 6),
  fc.oneof(
    fc.constantFrom(1, 2, 3, 4).map((stride) => ({ stride })),
    fc.constantFrom<ParameterValue>('valid', 'same', 1, 2, 3).map((padding) => ({ padding })),
    fc.constantFrom(8, 16, 31, 64, 96).map((filters) => ({ filters })),
  ),
);

describe('chains of edits', () => {
  it('give the padding back and project the skip, instead of a large convolution that makes the shapes fit', () => {
    const document = skipPast(4, 'valid');
    const { problem, remedies } = at(document, 'add');
    expect(problem.message).toContain('conv3 is 11×11×32, conv1 is 28×28×16');
    expect(remedies[0]).toMatchObject({
      label: 'Set padding of conv3 to same, and insert 1×1 projection, stride 2, 32 filters after conv1',
      result: [14, 14, 32],
      leaves: expect.any(Number) as number,
    });
    expect(errors(applyRemedy(document, problem, remedies[0]!))).toEqual([]);
  });

  it('are not offered where one edit does', () => {
    const { remedies } = at(skipPast(3, 'same'), 'add');
    expect(remedies[0]!.label).toBe('Insert 1×1 projection, stride 2, 32 filters after conv1');
    expect(remedies.map(({ action }) => action.kind)).not.toContain('chain');
  });

  it('say how many errors are left', () => {
    const { problem, remedies } = at(skipPast(4, 'valid'), 'add');
    for (const remedy of remedies) {
      const left = analyze(applyRemedy(skipPast(4, 'valid'), problem, remedy)).problems;
      expect(remedy.leaves).toBe(left.filter(({ severity }) => severity === 'error').length);
    }
  });

  it('cure a residual drawing of which one or two layers were changed, the first that is offered', () => {
    expect(errors(residual)).toEqual([]);
    let broken = 0;
    fc.assert(
      fc.property(fc.constantFrom('p', 'q'), fc.array(changes, { minLength: 1, maxLength: 2 }), (block, made) => {
        const document = made.reduce(
          (current, [layer, change]) =>
            setParameters(current, [`${block}${layer}`], change as Record<string, ParameterValue>),
          residual,
        );
        const [problem] = errors(document);
        if (!problem) return;
        broken++;
        const [first] = problem.remedies!;
        expect(first, problem.message).toBeDefined();
        const mended = applyRemedy(document, problem, first!);
        expect(
          errors(mended).map(({ message }) => message),
          `${first!.label} for: ${problem.message}`,
        ).toEqual([]);
        for (const remedy of problem.remedies!)
          expect(errors(applyRemedy(document, problem, remedy)).length).toBeLessThan(errors(document).length);
      }),
      { numRuns: 80 },
    );
    expect(broken).toBeGreaterThan(30);
  });
});

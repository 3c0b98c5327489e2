import { describe, expect, it } from 'vitest';
import { resolveParameters } from '@shared/document/parameters/resolve';
import type { ParameterSpecs } from '@shared/document/parameters/spec';

const specs = {
  filters: { kind: 'integer', default: 32, minimum: 1, help: 'How many.' },
  kernel: { kind: 'pair', default: [3, 3], minimum: 1, help: 'How large.' },
  padding: { kind: 'padding', default: 'valid', named: ['same', 'valid'], help: 'The border.' },
} as const satisfies ParameterSpecs;

describe('resolveParameters', () => {
  it('fills in the defaults where the document is silent', () => {
    expect(resolveParameters(specs, {})).toEqual({
      values: { filters: 32, kernel: [3, 3], padding: 'valid' },
      problems: [],
    });
  });

  it('makes a pair of one number', () => {
    expect(resolveParameters(specs, { kernel: 5 }).values.kernel).toEqual([5, 5]);
    expect(resolveParameters(specs, { kernel: [1, 7] }).values.kernel).toEqual([1, 7]);
  });

  it.each([['same'], [2], [[0, 1, 0, 1]]])('takes %j as padding', (padding) => {
    expect(resolveParameters(specs, { padding })).toMatchObject({ values: { padding }, problems: [] });
  });

  it.each([
    ['filters', 0, 'filters must be a whole number of at least 1; it is 0.'],
    ['filters', 1.5, 'filters must be a whole number of at least 1; it is 1.5.'],
    ['kernel', 'big', 'kernel must be one whole number of at least 1, or two: height and width; it is "big".'],
    [
      'padding',
      'full',
      'padding must be same, valid, a number of pixels, or four: top, bottom, left and right; it is "full".',
    ],
  ])('says what %s expects when it gets %j, and goes on with the default', (name, given, message) => {
    const { values, problems } = resolveParameters(specs, { [name]: given });
    expect(problems).toEqual([expect.objectContaining({ parameter: name, message })]);
    expect(values).toEqual(resolveParameters(specs, {}).values);
  });

  it('names the parameters there are when it meets one that it does not know', () => {
    const { problems } = resolveParameters(specs, { filter: 3 });
    expect(problems[0]?.message).toBe(
      'This block has no parameter "filter". Its parameters: filters, kernel, padding.',
    );
  });
});

describe('a default that its own spec excludes', () => {
  it.each<[ParameterSpecs[string], unknown]>([
    [{ kind: 'integer', default: 0, minimum: 1, help: '' }, 1],
    [{ kind: 'integer', default: 2.6, help: '' }, 3],
    [{ kind: 'number', default: 5, maximum: 2, help: '' }, 2],
    [{ kind: 'choice', default: 'c', options: ['a', 'b'], help: '' }, 'a'],
  ])('%j is a problem whose remedy is the value that stands in', (spec, standIn) => {
    const { values, problems } = resolveParameters({ n: spec }, {});
    expect(values['n']).toBe(standIn);
    expect(problems).toMatchObject([{ parameter: 'n', message: expect.stringContaining('The default of n must be') }]);
    expect(problems[0]!.remedies).toMatchObject([{ action: { kind: 'set', parameters: { n: standIn } } }]);
    expect(resolveParameters({ n: spec }, { n: standIn }).problems).toEqual([]);
  });

  it('is never proposed for a value that does not fit either', () => {
    const spec = { kind: 'integer', default: 0, minimum: 1, help: '' } as const;
    const { problems } = resolveParameters({ n: spec }, { n: 'x' });
    expect(problems[0]!.remedies).toMatchObject([{ action: { parameters: { n: 1 } } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import { commonParameters } from '@shared/document/parameters/common';
import type { ParameterSpecs } from '@shared/document/parameters/spec';

const all = Object.entries(blocks).map(([type, { parameters }]) => [type, parameters as ParameterSpecs] as const);
const of = (...types: (keyof typeof blocks)[]) => types.map((type): ParameterSpecs => blocks[type]!.parameters);

describe('parameters in common', () => {
  it('of one block are its own', () => {
    for (const [type, specs] of all) expect(commonParameters([specs, specs]), type).toEqual(specs);
  });

  it('of every two blocks are the same whichever is first, and of each one kind', () => {
    for (const [, one] of all)
      for (const [, other] of all) {
        const names = Object.keys(commonParameters([one, other]));
        expect(names.toSorted()).toEqual(Object.keys(commonParameters([other, one])).toSorted());
        for (const name of names) expect(one[name]!.kind).toBe(other[name]!.kind);
      }
  });

  it('are the filters, kernel and stride of two kinds of convolution', () => {
    const names = Object.keys(commonParameters(of('Conv2D', 'Conv2DTranspose')));
    expect(names).toEqual(expect.arrayContaining(['filters', 'kernel', 'stride']));
  });

  it('have the narrower limits, and the options of both', () => {
    const one: ParameterSpecs = {
      n: { kind: 'integer', help: '', default: 2, minimum: 1, maximum: 9 },
      c: { kind: 'choice', help: '', default: 'a', options: ['a', 'b'] },
      d: { kind: 'choice', help: '', default: 'a', options: ['a'] },
    };
    const other: ParameterSpecs = {
      n: { kind: 'integer', help: '', default: 2, minimum: 2 },
      c: { kind: 'choice', help: '', default: 'b', options: ['b', 'c'] },
      d: { kind: 'choice', help: '', default: 'z', options: ['z'] },
    };
    expect(commonParameters([one, other])).toMatchObject({
      n: { minimum: 2, maximum: 9 },
      c: { options: ['b'] },
    });
    expect(commonParameters([one, other])).not.toHaveProperty('d');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMember, weightForm, writeMember } from '@shared/compiler/lower/border';
import type { Member } from '@shared/program/program';
import type { WeightSpec } from '@shared/blocks/definition';
import { sizeOf, type Shape } from '@shared/tensor/shape';

const weight = (role: WeightSpec['role'], shape: Shape): WeightSpec => ({
  name: 'kernel',
  shape,
  role,
  initializer: { kind: 'constant', value: 0 },
  trainable: true,
});

const member = (spec: WeightSpec, flattened?: Shape, offset = 0): Member => ({
  ...weightForm(spec, 'NCHW', flattened),
  name: 'c/kernel',
  offset,
  canonicalShape: spec.shape,
  initializer: spec.initializer,
  trainable: true,
});

const counting = (size: number) => Float32Array.from({ length: size }, (_, index) => index);

describe('weights at the border', () => {
  it('bring a kernel H×W×in×out into out×in×H×W', () => {
    const kernel = member(weight('convolutionKernel', [2, 3, 4, 5]));
    const inside = new Float32Array(120);
    writeMember(inside, kernel, counting(120));
    expect(kernel.shape).toEqual([5, 4, 2, 3]);
    const at = (out: number, channel: number, y: number, x: number) => inside[((out * 4 + channel) * 2 + y) * 3 + x];
    expect(at(3, 2, 1, 0)).toBe(((1 * 3 + 0) * 4 + 2) * 5 + 3);
    expect(at(0, 3, 0, 2)).toBe(((0 * 3 + 2) * 4 + 3) * 5 + 0);
  });

  it('permute the rows of a dense kernel that reads a flattened image', () => {
    const kernel = member(weight('denseKernel', [2 * 3 * 4, 5]), [2, 3, 4]);
    const inside = new Float32Array(120);
    writeMember(inside, kernel, counting(120));
    const row = (channel: number, y: number, x: number) => inside[((channel * 2 + y) * 3 + x) * 5]! / 5;
    expect(row(3, 1, 2)).toBe((1 * 3 + 2) * 4 + 3);
    expect(row(1, 0, 1)).toBe((0 * 3 + 1) * 4 + 1);
  });

  it('come back as they went in, and leave their neighbours alone', () => {
    const extent = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(fc.tuple(extent, extent, extent, extent), fc.integer({ min: 0, max: 5 }), (shape, offset) => {
        const size = sizeOf(shape);
        const rows = shape[0] * shape[1] * shape[2];
        const image: Shape = [shape[0], shape[1], shape[2]];
        const members = [
          member(weight('convolutionKernel', shape), undefined, offset),
          member(weight('denseKernel', [rows, shape[3]]), image, offset),
          member(weight('vector', [size]), undefined, offset),
        ];
        for (const each of members) {
          const variable = new Float32Array(size + offset + 3).fill(-1);
          writeMember(variable, each, counting(size));
          const back = new Float32Array(size);
          readMember(variable, each, back);
          expect(back).toEqual(counting(size));
          expect([...variable.slice(0, offset), ...variable.slice(offset + size)]).toEqual(Array(offset + 3).fill(-1));
        }
      }),
    );
  });
});

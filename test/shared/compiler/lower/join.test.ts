import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import { joined } from '@shared/compiler/lower/join';
import type { Value } from '@shared/program/program';

describe('vectors that are joined', () => {
  const started = () => {
    const builder = new ProgramBuilder('NCHW', ops);
    const packed = builder.source([5]);
    const parts = builder.apply('split', [packed], { axis: 0, sizes: [2, 3] });
    const others = [builder.source([2]), builder.source([3])];
    return { builder, packed, parts, others };
  };
  /** The ops that were added by joining. */
  const added = (builder: ProgramBuilder, parts: readonly Value[]) => {
    const before = builder.nodes.length;
    const result = joined(builder, parts);
    return { result, nodes: builder.nodes.slice(before) };
  };

  it('have equal work done once, on the joined operands', () => {
    const { builder, packed, parts, others } = started();
    const half = builder.constant(0.5);
    const moved = parts.map((part, index) => builder.one('add', [builder.one('mul', [part, half]), others[index]!]));
    const { result, nodes } = added(builder, moved);
    expect(nodes.map(({ op }) => op)).toEqual(['mul', 'concat', 'add']);
    expect(nodes[0]!.inputs).toEqual([packed, half]);
    expect(nodes[1]!.inputs).toEqual(others);
    expect(result.shape).toEqual([5]);
  });

  it('are laid one after the other where their work differs', () => {
    const { builder, parts, others } = started();
    const scaled = (index: number, factor: number) => builder.one('mul', [parts[index]!, builder.constant(factor)]);
    for (const different of [
      [scaled(0, 0.5), scaled(1, 0.25)],
      [scaled(0, 0.5), builder.one('add', [parts[1]!, builder.constant(0.5)])],
      [scaled(0, 0.5), others[1]!],
      [...parts].reverse(),
    ]) {
      const { result, nodes } = added(builder, different);
      expect(nodes.map(({ op, inputs }) => [op, inputs])).toEqual([['concat', different]]);
      expect(result.shape).toEqual([5]);
    }
  });

  it('are laid one after the other where an operand is spread over a vector', () => {
    const { builder } = started();
    const spread = [2, 3].map((extent) => builder.one('mul', [builder.source([extent]), builder.source([1])]));
    expect(added(builder, spread).nodes.map(({ op }) => op)).toEqual(['concat']);
  });
});

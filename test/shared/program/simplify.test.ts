import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import { finishProgram } from '@shared/program/finish';

describe('a finished program', () => {
  const builder = new ProgramBuilder('NHWC', ops);
  const input = { name: 'x', value: builder.source([2]), role: 'feed' as const };
  const noise = { name: 'noise', value: builder.source([2]), role: 'uniform' as const };
  const first = builder.one('exp', [input.value]);
  const second = builder.one('exp', [input.value]);
  const unused = builder.one('mul', [first, noise.value]);
  const sum = builder.one('add', [first, second]);
  builder.one('neg', [unused]);
  const program = finishProgram(builder, {
    inputs: [input, noise],
    variables: [],
    outputs: new Map([
      ['sum', sum],
      ['exp', second],
    ]),
    updates: new Map(),
  });

  it('does each computation once', () => {
    expect(program.nodes.map(({ op }) => op)).toEqual(['exp', 'add']);
    expect(program.outputs.get('exp')).toBe(first);
    expect(program.nodes[1]!.inputs).toEqual([first, first]);
  });

  it('draws no random numbers that nobody reads', () => {
    expect(program.inputs).toEqual([input]);
  });
});

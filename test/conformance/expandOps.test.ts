import { describe, expect, test } from 'vitest';
import type { OpType } from '@shared/program/attributes';
import { opDefinition, ops } from '@shared/program/ops/registry';
import { expandOps } from '@shared/targets/expandOps';
import { interpret } from '../reference';
import { opProgram, relativeError, sampleValues } from './support/ops';

const instances = (Object.keys(ops) as OpType[]).flatMap((op) =>
  opDefinition(op).samples.map((sample, index) => ({ op, sample, name: `${op} ${index}` })),
);
const hasExpansion = (op: OpType) => opDefinition(op).expand !== undefined;

describe('an op written as other ops gives what the op gives', () => {
  const expandable = instances.filter(({ op, sample }) =>
    opProgram(op, sample).nodes.some((node) => hasExpansion(node.op)),
  );

  test.each(expandable)('$name', ({ op, sample }) => {
    const program = opProgram(op, sample);
    const feeds = sampleValues(program, sample, 5);
    const expanded = expandOps(program, hasExpansion);
    expect(expanded.nodes.some((node) => hasExpansion(node.op))).toBe(false);
    const { outputs } = interpret(expanded, feeds);
    for (const [name, expected] of interpret(program, feeds).outputs)
      expect(relativeError(outputs.get(name)!, expected), name).toBeLessThan(1e-12);
  });
});

test('a program without such ops stays as it is', () => {
  const program = opProgram('add', opDefinition('add').samples[0]!);
  expect(expandOps(program, hasExpansion)).toBe(program);
});

test('an op that cannot be written as others is named', () => {
  const program = opProgram('add', opDefinition('add').samples[0]!);
  expect(() => expandOps(program, () => true)).toThrow('Op add cannot be written as other ops');
});

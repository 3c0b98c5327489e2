import { describe, expect, it, test } from 'vitest';
import { buildPrograms, feeds } from '@shared/compiler';
import { emitTensorFlow } from '@shared/targets/tensorflow';
import type { OpType } from '@shared/program/attributes';
import { opDefinition, ops } from '@shared/program/ops/registry';
import { channelsLast } from '../../../conformance/support/channelsLast';
import { opProgram } from '../../../conformance/support/ops';
import { cifarResnet, inceptionNet, lenet5 } from '../../../support/models';
import type { Network } from '@shared/compiler/network';
import { adam, sgd } from '../../../support/training';
import { readNodes, readTags } from './graph';

const programsOf = (network: Network, optimizer: ReturnType<typeof sgd> | ReturnType<typeof adam> = sgd(0.1)) =>
  buildPrograms(network, {
    recipe: { optimizer },
    lowering: { layout: 'NHWC', packing: 'separate' },
    batch: 2,
  });
const emit = (network: Network) => emitTensorFlow({ ...programsOf(network) });
const nodeOf = (tensor: string) => tensor.split(':')[0]!;

describe('a TensorFlow graph', () => {
  it('is found by the tag that it is loaded by', () => {
    expect(readTags(emit(lenet5()).savedModel)).toEqual(['serve']);
  });

  it.each([lenet5(), cifarResnet({ blocks: 1 }), inceptionNet()])(
    'names each node once, as TensorFlow allows',
    (network) => {
      const nodes = readNodes(emit(network).savedModel);
      expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
      for (const { name } of nodes) expect(name).toMatch(/^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$/);
    },
  );

  it('reads only what nodes before make', () => {
    const known = new Set<string>();
    for (const { name, inputs } of readNodes(emit(inceptionNet()).savedModel)) {
      for (const input of inputs) expect(known).toContain(nodeOf(input.replace('^', '')));
      known.add(name);
    }
  });

  it('holds one variable for each name, whichever programs share it', () => {
    const { train } = programsOf(lenet5(), adam(0.1));
    const nodes = readNodes(emitTensorFlow({ ...programsOf(lenet5(), adam(0.1)) }).savedModel);
    expect(nodes.filter(({ type }) => type === 'VarHandleOp')).toHaveLength(train.variables.length);
  });

  it('reads a variable before it changes it, in one run with the step', () => {
    const { savedModel, programs } = emit(lenet5());
    const nodes = new Map(readNodes(savedModel).map((node) => [node.name, node]));
    const step = nodes.get(nodeOf(programs.get('train')!.step!))!;
    const assigned = step.inputs.filter((input) => input.startsWith('^')).map((input) => nodes.get(input.slice(1))!);
    expect(assigned).toHaveLength(programsOf(lenet5()).train.updates.size);
    for (const { type, inputs } of assigned) {
      expect(type).toBe('AssignVariableOp');
      const read = nodes.get(inputs.find((input) => input.startsWith('^'))!.slice(1))!;
      expect(read).toMatchObject({ type: 'ReadVariableOp', inputs: [inputs[0]] });
    }
  });

  it('leaves the variables of an evaluation alone', () => {
    const { programs } = emit(lenet5());
    expect(programs.get('evaluate')!.step).toBeUndefined();
    expect(programs.get('predict')!.step).toBeUndefined();
  });

  it('draws random numbers from a seed that is fed', () => {
    const { programs } = emit(inceptionNet());
    expect(programs.get('train')!.seed).toMatch(/:0$/);
    expect(programs.get('evaluate')!.seed).toBeUndefined();
    expect([...programs.get('train')!.feeds.keys()]).toContain(feeds.learningRate);
  });

  it('says which block TensorFlow cannot run in a layout, and what to do', () => {
    const { predict } = buildPrograms(lenet5(), {
      recipe: { optimizer: sgd(0.1) },
      lowering: { layout: 'NCHW', packing: 'separate' },
      batch: 2,
    });
    expect(() => emitTensorFlow({ predict })).toThrow(/c1: .*conv2d takes channels-last images.*Lower it with NHWC/);
  });
});

test.each(Object.keys(ops) as OpType[])('%s has a TensorFlow form for every sample and its gradient', (op) => {
  for (const sample of opDefinition(op).samples) {
    const program = opProgram(op, channelsLast(op, sample) ?? sample);
    const { programs } = emitTensorFlow({ program });
    expect([...programs.get('program')!.fetches.keys()].sort()).toEqual([...program.outputs.keys()].sort());
  }
});

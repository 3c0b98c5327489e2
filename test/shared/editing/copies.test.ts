import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { emptyDocument, parseDocument, serializeDocument } from '@shared/document';
import { connectionsOf } from '@shared/document/connections';
import type { Composite, NetloomDocument, NetNode } from '@shared/document/schema';
import { canStayExpressions, copy, copyOutside, duplicate, paste, removeNodes } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';

const at = { x: 0, y: 0 };
const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const named = (id: string, block: string, name?: string): NetNode => ({
  id,
  block,
  ...(name !== undefined && { name }),
  parameters: {},
  position: at,
});
const drawing = (...nodes: NetNode[]): NetloomDocument => ({ ...emptyDocument(), nodes });

describe('the id of a copy', () => {
  const copyOf = (document: NetloomDocument, id: string) => duplicate(document, [id]).ids[0];

  it('says what it is a copy of, where somebody chose the id', () => {
    const lenet = gallery('lenet-5');
    expect(copyOf(lenet, 'C3')).toBe('C3_copy');
    const twice = duplicate(lenet, ['C3']).document;
    expect(copyOf(twice, 'C3')).toBe('C3_copy2');
    expect(copyOf(twice, 'C3_copy')).toBe('C3_copy2');
    expect(copyOf(drawing(named('res2_1', 'ResidualBlock')), 'res2_1')).toBe('res2_1_copy');
  });

  it('has the next number of its family, never that of a gap', () => {
    const document = drawing(named('conv1', 'Conv2D'), named('conv4', 'Conv2D'), named('input', 'Input'));
    expect(copyOf(document, 'conv4')).toBe('conv5');
    expect(copyOf(document, 'conv1')).toBe('conv5');
    expect(copyOf(document, 'input')).toBe('input2');
  });

  it('stays an identifier of at most 64 characters', () => {
    const long = 'C'.repeat(64);
    const { document } = duplicate(drawing(named(long, 'Conv2D')), [long]);
    expect(parseDocument(serializeDocument(document)).nodes).toHaveLength(2);
  });

  it('comes with a name of its own', () => {
    const { document } = duplicate(drawing(named('conv1', 'Conv2D', 'stem')), ['conv1']);
    expect(document.nodes[1]!.name).toBe('stem copy');
    expect(duplicate(document, ['conv2']).document.nodes[2]!.name).toBe('stem copy 2');
  });

  it('is no copy where a composite is ungrouped', () => {
    const residual = { ...named('res', 'ResidualBlock'), parameters: { shortcut: 'projection' } };
    const document = drawing(named('projection', 'Conv2D'), named('bn1', 'BatchNormalization'), residual);
    const { ids } = dissolveComposite(document, 'res');
    expect(ids).toEqual(expect.arrayContaining(['projection_2', 'bn2']));
  });
});

describe('a copy with links', () => {
  const lenet = gallery('lenet-5');
  const arriving = (document: NetloomDocument, id: string) =>
    document.edges.filter(({ to }) => to[0] === id).map(({ from }) => from[0]);

  it('reads what the original reads from outside, and what is inside from itself', () => {
    const { document, ids } = duplicate(lenet, ['S2', 'C3'], at, undefined, true);
    expect(ids).toEqual(['S2_copy', 'C3_copy']);
    expect([arriving(document, 'S2_copy'), arriving(document, 'C3_copy')]).toEqual([['C1'], ['S2_copy']]);
    expect(document.edges).toHaveLength(lenet.edges.length + 2);
    const unlinked = duplicate(lenet, ['S2', 'C3']).document;
    expect([arriving(unlinked, 'S2_copy'), arriving(unlinked, 'C3_copy')]).toEqual([[], ['S2_copy']]);
  });

  it('is linked again where the original was cut, also through the clipboard’s text', () => {
    const text = serializeDocument(copyOutside(lenet, ['S2', 'C3']));
    const cut = removeNodes(lenet, ['S2', 'C3']);
    const { document } = paste(cut, parseDocument(text), at, undefined, true);
    expect([arriving(document, 'S2'), arriving(document, 'C3')]).toEqual([['C1'], ['S2']]);
  });

  it('has no link to what is not there', () => {
    const text = serializeDocument(copyOutside(lenet, ['S2']));
    const other = drawing(named('C1', 'Output'), named('input', 'Input'));
    expect(paste(other, parseDocument(text), at, undefined, true).document.edges).toEqual([]);
  });

  it('reads the inputs of its composite, every port in its order', () => {
    const nodes = [
      named('first', 'Conv2D'),
      named('inner', 'Conv2D'),
      named('last', 'Conv2D'),
      named('join', 'Concatenate'),
    ];
    const mixed: NetloomDocument = {
      ...drawing(...nodes),
      edges: ['first', 'inner', 'last'].map((id) => ({ from: [id, 'output'], to: ['join', 'input'] })),
    };
    const made = makeComposite(mixed, ['inner', 'join'], 'Stage');
    const feeders = (document: NetloomDocument, id: string) =>
      connectionsOf(document.composites[0]!.graph)
        .filter(({ to }) => to[0] === id)
        .map(({ from }) => from);
    const { document, ids } = duplicate(made.document, ['join'], at, 'Stage', true);
    expect(feeders(document, ids[0]!)).toEqual(feeders(document, 'join'));
    expect(feeders(document, ids[0]!)).toHaveLength(3);
    expect(analyze(document).problems.filter(({ brief }) => brief === 'circle')).toEqual([]);
  });
});

describe('a copy from inside a composite', () => {
  const composite: Composite = {
    type: 'Own',
    doc: '',
    parameters: {
      f: { kind: 'integer', default: 7, help: '' },
      plain: { kind: 'boolean', default: true, help: '' },
    },
    graph: {
      nodes: [
        { ...named('conv', 'Conv2D'), parameters: { filters: { expression: 'f * 2' } } },
        { ...named('bn', 'BatchNormalization'), bypass: { expression: 'plain' } },
      ],
      edges: [{ from: ['conv', 'output'], to: ['bn', 'input'] }],
      inputs: [{ name: 'input', to: [['conv', 'input']] }],
      outputs: [{ name: 'output', from: ['bn', 'output'] }],
    },
  };
  const document: NetloomDocument = {
    ...drawing(named('input', 'Input'), { ...named('use', 'Own'), parameters: { f: 3, plain: false } }),
    composites: [composite],
  };

  it('has outside it the values of the use that it was copied from', () => {
    const copied = copyOutside(document, ['conv', 'bn'], 'Own', { f: 3, plain: false });
    const pasted = paste(document, copied, at).document;
    expect(pasted.nodes.find(({ id }) => id === 'conv')?.parameters).toEqual({ filters: 6 });
    expect(pasted.nodes.find(({ id }) => id === 'bn')).not.toHaveProperty('bypass');
    expect(analyze(pasted).problems.filter(({ brief }) => brief === 'bad expression')).toEqual([]);
  });

  it('has the defaults where no use is open', () => {
    const copied = copyOutside(document, ['conv', 'bn'], 'Own');
    expect(copied.nodes[0]!.parameters).toEqual({ filters: 14 });
    expect(copied.nodes[1]!.bypass).toBe(true);
  });

  it('can be taken out of a built-in composite too', () => {
    const copied = copyOutside(gallery('resnet-20'), ['conv1'], 'ResidualBlock', { filters: 16, stride: 2 });
    expect(copied.nodes[0]!.parameters).toMatchObject({ filters: 16, stride: 2 });
  });

  it('keeps its expressions only where their names are', () => {
    const copied = copy(document, ['conv'], 'Own');
    expect(canStayExpressions(copied, composite.parameters)).toBe(true);
    expect(canStayExpressions(copied, { plain: true })).toBe(false);
    const pasted = paste(document, copied, at, 'Own').document;
    expect(pasted.composites[0]!.graph.nodes[2]!.parameters).toEqual({ filters: { expression: 'f * 2' } });
  });
});

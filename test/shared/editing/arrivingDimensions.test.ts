import { describe, expect, it } from 'vitest';
import { analyze, analysesOf, scopeInside } from '@shared/compiler/analyze';
import { parseDocument, serializeDocument } from '@shared/document';
import { currentVersion, type NetloomDocument } from '@shared/document/schema';
import {
  canStayExpressions,
  connect,
  copy,
  copyOutside,
  disconnect,
  EditError,
  makeEditableCopy,
  removeUnusedComposites,
  setParameters,
  type Scope,
} from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';

const position = { x: 0, y: 0 };
const node = (id: string, block: string, parameters: object = {}) => ({ id, block, parameters, position });
const row = (ids: readonly string[]) =>
  ids.slice(1).map((id, at) => ({ from: [ids[at], 'output'], to: [id, 'input'] }));

/** An image, a gate for its channels behind a layer of its own, twice with other widths. */
const document = parseDocument({
  ...{ format: 'netloom', version: currentVersion },
  nodes: [
    node('in', 'Input', { shape: [6, 6, 3] }),
    node('first', 'Gated', { filters: 4 }),
    node('second', 'Gated', { filters: 8 }),
    node('se', 'SqueezeExcitation', { units: 2 }),
    node('out', 'Output'),
  ],
  edges: row(['in', 'first', 'second', 'se', 'out']),
  composites: [
    {
      type: 'Gated',
      parameters: { filters: { kind: 'integer', default: 4, help: '' } },
      graph: {
        nodes: [node('conv', 'Conv2D', { filters: { expression: 'filters' }, padding: 'same' }), node('gate', 'Gate')],
        edges: row(['conv', 'gate']),
        inputs: [{ name: 'input', to: [['conv', 'input']] }],
        outputs: [{ name: 'output', from: ['gate', 'output'] }],
      },
    },
    {
      type: 'Gate',
      graph: {
        nodes: [node('se', 'SqueezeExcitation'), node('last', 'Conv2D', { filters: { expression: 'input.channels' } })],
        edges: row(['se', 'last']),
        inputs: [{ name: 'input', to: [['se', 'input']] }],
        outputs: [{ name: 'output', from: ['last', 'output'] }],
      },
    },
  ],
});

const scopesIn = (drawing: NetloomDocument, scope?: Scope) => (id: string) =>
  analysesOf(analyze(drawing), scope, id).map(scopeInside);
const ungroup = (drawing: NetloomDocument, id: string, scope?: Scope) =>
  dissolveComposite(drawing, id, scope, scopesIn(drawing, scope)).document;

/** What a drawing calculates, whatever its nodes are called. */
function calculated(drawing: NetloomDocument) {
  const { network, problems } = analyze(drawing);
  expect(problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining)).toEqual([]);
  return network!.nodes.map(({ block, context, weights }) => [
    block.type,
    context.parameters,
    context.outputs,
    weights,
  ]);
}

describe('ungrouping what takes its dimensions from what arrives', () => {
  it('puts values where they stood', () => {
    const opened = ungroup(document, 'se');
    expect(calculated(opened)).toEqual(calculated(document));
    expect(opened.nodes.find(({ id }) => id === 'excite')!.parameters).toMatchObject({ units: 8 });
  });

  it('is refused while nothing arrives', () => {
    const loose = disconnect(
      document,
      document.edges.find(({ to }) => to[0] === 'se')!,
    );
    expect(() => ungroup(loose, 'se')).toThrow(EditError);
    expect(() => ungroup(loose, 'se')).toThrow(/isn't known what arrives: SqueezeExcitation uses input\.channels/);
  });

  it('inside a composite takes the input around it, where that feeds it', () => {
    const opened = ungroup(document, 'se', 'Gate');
    expect(calculated(opened)).toEqual(calculated(document));
    const gate = opened.composites.find(({ type }) => type === 'Gate')!;
    expect(gate.graph.nodes.find(({ id }) => id === 'excite')!.parameters).toMatchObject({
      units: { expression: 'input.channels' },
    });
  });

  it('inside a composite is refused where uses differ, and puts values where they do not', () => {
    expect(() => ungroup(document, 'gate', 'Gated')).toThrow(/uses input\.channels, which differs between the uses/);
    const alike = setParameters(document, ['second'], { filters: 4 });
    const opened = ungroup(alike, 'gate', 'Gated');
    expect(calculated(opened)).toEqual(calculated(alike));
    expect(JSON.stringify(opened.composites.find(({ type }) => type === 'Gated'))).not.toContain('input.channels');
  });
});

describe('grouping inside a composite', () => {
  it.each([[['last']], [['se', 'last']], [['se']]])('makes a parameter of the dimensions that %j use', (ids) => {
    const { document: packed, id, type } = makeComposite(document, ids, 'Packed', 'Gate');
    expect(calculated(packed)).toEqual(calculated(document));
    const made = packed.composites.find((composite) => composite.type === type)!;
    expect(Object.keys(made.parameters)).toEqual(ids.includes('last') ? ['inputChannels'] : []);
    const unpacked = removeUnusedComposites(ungroup(packed, id, 'Gate'));
    expect(calculated(unpacked)).toEqual(calculated(document));
  });
});

describe('copying from inside a composite', () => {
  const { scope } = analyze(document).nodes.get('second')!.children!.get('second/gate')!;

  it('puts the values of the use where dimensions stood', () => {
    const outside = copyOutside(document, ['last'], 'Gate', scope);
    expect(outside.nodes[0]!.parameters).toEqual({ filters: 8 });
  });

  it('keeps expressions where they can be used', () => {
    const inside = copy(document, ['last'], 'Gate');
    expect(canStayExpressions(inside, scope!)).toBe(true);
    expect(canStayExpressions(inside, { filters: 1 })).toBe(false);
  });

  it('leaves an expression where nothing arrives, which is named as a problem where it is pasted', () => {
    const loose = disconnect(
      document,
      document.edges.find(({ to }) => to[0] === 'se')!,
    );
    const outside = copyOutside(loose, ['excite'], 'SqueezeExcitation', scopesIn(loose)('se')[0]);
    expect(outside.nodes[0]!.parameters['units']).toEqual({ expression: 'input.channels' });
    const [problem] = analyze(outside).nodes.get('excite')!.problems;
    expect(problem!.message).toContain('There is no input.channels.');
  });
});

it('an editable copy of a block takes its channels from what arrives too, and its file says so', () => {
  const { document: own } = makeEditableCopy(document, 'se');
  const read = parseDocument(serializeDocument(own));
  expect(calculated(read)).toEqual(calculated(document));
  const wider = setParameters(read, ['second'], { filters: 16 });
  expect(analyze(wider).nodes.get('se')!.outputs).toEqual([[2, 2, 16]]);
  const edge = read.edges.find(({ to }) => to[0] === 'se')!;
  expect(calculated(connect(disconnect(read, edge), edge.from, edge.to))).toEqual(calculated(document));
});

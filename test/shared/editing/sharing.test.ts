import { describe, expect, it } from 'vitest';
import { analysisAt, analyze, possibleOwners } from '@shared/compiler/analyze';
import type { NetloomDocument } from '@shared/document/schema';
import { parseDocument, serializeDocument } from '@shared/document';
import { copy, copyOutside, duplicate, makeEditableCopy, paste, removeNodes, shareWeights } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { compareDrawings } from '@shared/editing/compare/drawings';
import { drawn, sharing } from '../support/drawn';

const conv = { filters: 4, kernel: 3, padding: 'same' };
const plain = drawn(
  {
    input: ['Input', { shape: [8, 8, 4] }],
    a: ['Conv2D', conv],
    b: ['Conv2D', conv],
    c: ['Conv2D', conv],
    pool: ['MaxPool2D'],
    output: ['Output'],
  },
  ['input>a', 'a>b', 'b>c', 'c>pool', 'pool>output'],
);
const chain = sharing(plain, { b: 'a', c: 'a' });

/** Whose weights each node uses that has none of its own. */
const owners = ({ nodes }: NetloomDocument) =>
  Object.fromEntries(nodes.flatMap(({ id, weightsOf }) => (weightsOf === undefined ? [] : [[id, weightsOf]])));
const errorsOf = (document: NetloomDocument) =>
  analyze(document).problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);

it('who shares with whom is kept in the file', () => {
  expect(owners(parseDocument(serializeDocument(chain)))).toEqual({ b: 'a', c: 'a' });
});

describe('when the owner of shared weights is removed', () => {
  it('the first that used them owns them', () => {
    expect(owners(removeNodes(chain, ['a']))).toEqual({ c: 'b' });
    expect(owners(removeNodes(chain, ['a', 'b']))).toEqual({});
    expect(errorsOf(removeNodes(chain, ['a']))).toEqual([]);
  });

  it('chains hold together', () => {
    const long = sharing(plain, { a: 'b', b: 'c' });
    expect(owners(removeNodes(long, ['b']))).toEqual({ a: 'c' });
    expect(owners(removeNodes(long, ['b', 'c']))).toEqual({});
  });

  it('circles do not hang', () => {
    expect(owners(removeNodes(sharing(plain, { a: 'b', b: 'c', c: 'b' }), ['b', 'c']))).toEqual({});
  });
});

describe('a copy', () => {
  const origin = { x: 0, y: 0 };

  it('of both uses the weights of the copied owner', () => {
    expect(owners(duplicate(chain, ['a', 'b']).document)).toEqual({ b: 'a', c: 'a', b_copy: 'a_copy' });
  });

  it('of one alone uses those of the owner in the same drawing', () => {
    expect(owners(duplicate(chain, ['b']).document)).toEqual({ b: 'a', c: 'a', b_copy: 'a' });
    expect(owners(paste(removeNodes(chain, ['b']), copy(chain, ['b']), origin).document)).toEqual({ c: 'a', b: 'a' });
  });

  it('has its own elsewhere', () => {
    expect(owners(paste(plain, copyOutside(chain, ['b']), origin).document)).toEqual({});
    expect(owners(paste(plain, copyOutside(chain, ['a', 'b']), origin).document)).toEqual({ b_copy: 'a_copy' });
  });
});

describe('a composite', () => {
  it('cannot be made of one of two that share', () => {
    expect(() => makeComposite(chain, ['b', 'c'])).toThrow(
      'b uses the weights of a, so both must be in the composite or neither. Select both, or give b its own weights.',
    );
    expect(errorsOf(makeComposite(chain, ['a', 'b', 'c']).document)).toEqual([]);
  });

  it('is copied for editing with those that share its weights', () => {
    const residual = sharing(
      drawn(
        { input: ['Input', { shape: [8, 8, 64] }], r1: ['ResidualBlock'], r2: ['ResidualBlock'], output: ['Output'] },
        ['input>r1', 'r1>r2', 'r2>output'],
      ),
      { r2: 'r1' },
    );
    const { document, type } = makeEditableCopy(residual, 'r2');
    expect(document.nodes.filter(({ block }) => block === type).map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(errorsOf(document)).toEqual([]);
  });

  it('is ungrouped with those that share its weights, and its nodes share theirs', () => {
    const { document, id } = makeComposite(plain, ['a'], 'Own');
    const use = document.nodes.find((node) => node.id === id)!;
    const nodes = document.nodes.map((node) => (node.id === 'b' ? { ...use, id: 'b', weightsOf: id } : node));
    const twice = { ...document, nodes };
    for (const start of [id, 'b']) {
      const open = dissolveComposite(twice, start);
      expect(open.ids).toEqual(['a', 'a_2']);
      expect(owners(open.document)).toEqual({ a_2: 'a' });
      expect(analyze(open.document).totals.parameters).toEqual(analyze(twice).totals.parameters);
    }
  });
});

it('drawings differ by who shares with whom, whatever the nodes are called', () => {
  const changes = (after: NetloomDocument) => compareDrawings(chain, after).nodes.flatMap((node) => node.changes);
  expect(changes(shareWeights(chain, 'c', undefined))).toEqual([{ path: 'weights of', before: 'a' }]);
  const renamed = JSON.parse(JSON.stringify(chain).replaceAll('"a"', '"first"')) as NetloomDocument;
  const named = (document: NetloomDocument) => ({
    ...document,
    nodes: document.nodes.map((node) => (['a', 'first'].includes(node.id) ? { ...node, name: 'stem' } : node)),
  });
  expect(compareDrawings(named(chain), named(renamed)).nodes).toEqual([]);
});

it('the weights that a node could use are those of its shapes', () => {
  const document = drawn(
    {
      input: ['Input', { shape: [8, 8, 4] }],
      a: ['Conv2D', conv],
      wide: ['Conv2D', { ...conv, filters: 8 }],
      b: ['Conv2D', conv],
      depth: ['DepthwiseConv2D', { padding: 'same' }],
      output: ['Output'],
    },
    ['input>a', 'input>b', 'input>wide', 'input>depth', 'a>output'],
  );
  const { nodes } = document;
  const possible = (id: string) =>
    possibleOwners(
      nodes,
      nodes.find((node) => node.id === id)!,
      (other) => analysisAt(analyze(document), other),
    ).map((owner) => owner.id);
  expect(possible('a')).toEqual(['b']);
  expect(possible('wide')).toEqual([]);
  expect(possible('output')).toEqual([]);
});

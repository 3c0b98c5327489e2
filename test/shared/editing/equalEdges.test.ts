import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument, serializeDocument } from '@shared/document';
import type { End, NetloomDocument } from '@shared/document/schema';
import { connect, connectionRefusal, copy, disconnect, disconnectAll, insertOnEdge, paste } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { compareDrawings } from '@shared/editing/compare/drawings';

const at = { x: 0, y: 0 };
const [input, concat]: [End, End] = [
  ['i', 'output'],
  ['c', 'input'],
];
const drawing = (times: number): NetloomDocument =>
  parseDocument(
    JSON.stringify({
      format: 'netloom',
      version: 1,
      nodes: [
        { id: 'i', block: 'Input', position: at, parameters: { shape: [28, 28, 1] } },
        { id: 'c', block: 'Concatenate', position: at },
        { id: 'o', block: 'Output', position: at },
      ],
      edges: [
        ...Array.from({ length: times }, () => ({ from: input, to: concat })),
        { from: ['c', 'output'], to: ['o', 'input'] },
      ],
    }),
  );
const channels = (document: NetloomDocument) => analyze(document).nodes.get('c')?.outputs[0]?.at(-1);

describe('equal edges to a port that takes several', () => {
  it('are drawn one more at a time', () => {
    const twice = connect(drawing(1), input, concat);
    expect(twice.edges).toHaveLength(3);
    expect(channels(twice)).toBe(2);
    expect(connectionRefusal(drawing(1), ['c', 'output'], ['o', 'input'])?.code).toBe('alreadyConnected');
  });

  it('are removed one at a time, the very one that is given', () => {
    const before = connect(connect(connect(drawing(1), input, concat), input, concat), input, concat);
    const second = before.edges[2]!;
    const after = disconnect(before, second);
    expect(after.edges).toEqual(before.edges.filter((edge) => edge !== second));
    expect(after.edges).not.toContain(second);
    expect(channels(after)).toBe(3);
    expect(channels(disconnectAll(before, before.edges.filter(({ to }) => to[0] === 'c').slice(0, 2)))).toBe(2);
  });

  it('keep their place where a block is put into one of them', () => {
    const before = drawing(3);
    const { document, id } = insertOnEdge(before, before.edges[1]!, { block: 'Activation', position: at });
    const sources = document.edges.filter(({ to }) => to[0] === 'c').map(({ from }) => from[0]);
    expect(sources).toEqual(['i', id, 'i']);
  });

  it('stay as many in a file, in a copy and in a composite that is ungrouped again', () => {
    const before = drawing(3);
    expect(parseDocument(serializeDocument(before)).edges).toHaveLength(4);
    const pasted = paste(before, copy(before, ['i', 'c']), at).document;
    expect(pasted.edges).toHaveLength(7);
    const grouped = makeComposite(before, ['c']);
    expect(analyze(grouped.document).nodes.get(grouped.id)?.outputs).toEqual([[28, 28, 3]]);
    expect(channels(dissolveComposite(grouped.document, grouped.id).document)).toBe(3);
  });

  it('count in a comparison of two drawings', () => {
    expect(compareDrawings(drawing(3), drawing(1)).connections).toHaveLength(2);
  });
});

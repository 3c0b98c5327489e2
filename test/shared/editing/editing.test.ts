import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { emptyDocument, parseDocument, serializeDocument } from '@shared/document';
import {
  addNode,
  addNote,
  align,
  changeNote,
  connect,
  copy,
  distribute,
  EditError,
  makeEditableCopy,
  paste,
  removeNotes,
  renameComposite,
  setParameters,
  toggleBypass,
} from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { substitute } from '@shared/editing/substitute';
import type { Composite, NetloomDocument, NetNode } from '@shared/document/schema';
import { mergingDocuments, wiringOf } from '../support/wiring';

const position = { x: 0, y: 0 };
const node = (id: string, block: string, parameters: NetNode['parameters'] = {}): NetNode => ({
  id,
  block,
  parameters,
  position,
});

const chain: NetloomDocument = {
  ...emptyDocument(),
  nodes: [node('input', 'Input'), node('conv', 'Conv2D', { filters: 4 }), node('relu', 'Activation')],
  edges: [
    { from: ['input', 'output'], to: ['conv', 'input'] },
    { from: ['conv', 'output'], to: ['relu', 'input'] },
  ],
};
const staged = makeComposite(chain, ['conv', 'relu'], 'Stage');

describe('the name of a composite', () => {
  it.each(['Conv2D', 'Stage', '2d', 'two words', '__proto__'])('cannot be %s', (name) => {
    expect(() => makeComposite(staged.document, [staged.id], name)).toThrow(EditError);
    const other = makeComposite(staged.document, [staged.id], 'Other').document;
    expect(() => renameComposite(other, 'Other', name)).toThrow(EditError);
  });

  it('is changed wherever it is used', () => {
    const nested = makeComposite(staged.document, [staged.id], 'Outer');
    const renamed = renameComposite(nested.document, 'Stage', 'Block');
    expect(renamed.composites.map(({ type }) => type).sort()).toEqual(['Block', 'Outer']);
    expect(wiringOf(renamed)).toEqual(wiringOf(nested.document));
  });

  it('may be a built-in one in a file that came before that block', () => {
    const old = { ...staged.document, composites: [{ ...staged.document.composites[0]!, type: 'Dense' }] };
    const used = {
      ...old,
      nodes: old.nodes.map((each) => ({ ...each, block: each.block === 'Stage' ? 'Dense' : each.block })),
    };
    expect(wiringOf(parseDocument(serializeDocument(used)))).toEqual(wiringOf(staged.document));
  });
});

describe('copying into another document', () => {
  it('gives fresh ids, keeps the edges between and brings the composites', () => {
    const copied = parseDocument(serializeDocument(copy(staged.document, ['input', staged.id])));
    const { document, ids } = paste(chain, copied, { x: 10, y: 20 });
    expect(new Set(document.nodes.map(({ id }) => id)).size).toBe(chain.nodes.length + 2);
    expect(document.edges.slice(chain.edges.length)).toEqual([{ from: [ids[0], 'output'], to: [ids[1], 'input'] }]);
    expect(document.composites).toEqual(staged.document.composites);
    expect(document.nodes.at(-1)!.position).toEqual({ x: 10, y: 20 });
  });

  it('shares an equal composite and renames one that differs', () => {
    const copied = copy(staged.document, [staged.id]);
    expect(paste(staged.document, copied, position).document.composites).toHaveLength(1);
    const other = setParameters(staged.document, ['conv'], { filters: 9 }, 'Stage');
    const both = paste(other, copied, position);
    expect(both.document.composites.map(({ type }) => type)).toEqual(['Stage', 'Stage1']);
    expect(both.document.nodes.at(-1)!.block).toBe('Stage1');
  });

  it('does not let an old composite take the place of a built-in block', () => {
    const old: Composite = { ...staged.document.composites[0]!, type: 'Dense' };
    const copied = { ...emptyDocument(), composites: [old], nodes: [node('old', 'Dense')] };
    const target = addNode(emptyDocument(), { block: 'Dense', position });
    const { document } = paste(target.document, copied, position);
    expect(document.composites.map(({ type }) => type)).not.toContain('Dense');
    expect(document.nodes.map(({ block }) => block)).toEqual(['Dense', document.composites[0]!.type]);
  });
});

describe('dissolving', () => {
  it.each(['ResidualBlock', 'BottleneckBlock', 'InceptionModule'])('a %s leaves the same network', (block) => {
    const added = addNode(chain, {
      block,
      position,
      parameters: block === 'InceptionModule' ? {} : { filters: 4, stride: 1 },
    });
    const drawn = connect(added.document, ['relu', 'output'], [added.id, 'input']);
    const copied = makeEditableCopy(drawn, added.id).document;
    expect(parseDocument(serializeDocument(copied))).toEqual(copied);
    for (const document of [drawn, copied]) {
      expect(analyze(dissolveComposite(document, added.id).document).totals.macs).toBe(analyze(drawn).totals.macs);
      const open = dissolveComposite(document, added.id).document;
      expect(Object.values(wiringOf(open))).toHaveLength(Object.values(wiringOf(drawn)).length);
      expect(analyze(open).totals.parameters).toEqual(analyze(drawn).totals.parameters);
    }
    const passed = toggleBypass(drawn, [added.id]);
    expect(wiringOf(dissolveComposite(passed, added.id).document)).toEqual(wiringOf(passed));
  });

  it('a bypassed composite lets through the same, or is refused', () => {
    let dissolved = 0;
    fc.assert(
      fc.property(mergingDocuments(), fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (document, bits) => {
        const chosen = document.nodes
          .filter(({ block }, index) => block !== 'Input' && bits[index])
          .map(({ id }) => id);
        const bypassed = attempt(() => {
          const made = makeComposite(document, chosen);
          return { ...made, document: toggleBypass(made.document, [made.id]) };
        });
        fc.pre(bypassed !== undefined && bypassed.document.composites[0]!.graph.outputs.length === 1);
        const open = attempt(() => dissolveComposite(bypassed!.document, bypassed!.id).document);
        fc.pre(open !== undefined);
        dissolved++;
        expect(wiringOf(open!)).toEqual(wiringOf(bypassed!.document));
      }),
    );
    expect(dissolved).toBeGreaterThan(0);
  });
});

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

describe('an expression taken out of its composite', () => {
  it.each([
    ['filters*2', { filters: 8 }, 16],
    ['2-shift', { shift: -3 }, 5],
    ['shortcut == "filters" ? 1 : 0', { shortcut: 'filters', filters: 8 }, 1],
    ['max(max, 3)', { max: 5 }, 5],
    ['filters*2', { filters: { expression: 'width+1' } }, { expression: '(width+1)*2' }],
    ['other*2', {}, { expression: 'other*2' }],
  ])('%s', (expression, given, value) => {
    expect(substitute({ expression }, given as Record<string, number>)).toEqual(value);
  });
});

describe('notes', () => {
  it('are added, changed and removed', () => {
    const size = { width: 100, height: 50 };
    const { document, id } = addNote(chain, { text: 'why', position, size });
    const changed = changeNote(document, id, { text: 'because' });
    expect(changed.notes).toEqual([{ id, text: 'because', position, size }]);
    expect(removeNotes(changed, [id])).toEqual(chain);
    expect(paste(chain, copy(document, [id]), { x: 5, y: 5 }).document.notes).toMatchObject([
      { text: 'why', position: { x: 5, y: 5 } },
    ]);
  });
});

describe('putting nodes in line', () => {
  const boxes = [
    { id: 'input', x: 0, y: 5, width: 100, height: 40 },
    { id: 'conv', x: 130, y: 0, width: 50, height: 20 },
    { id: 'relu', x: 300, y: 9, width: 100, height: 60 },
  ];
  const places = (document: NetloomDocument) => document.nodes.map((each) => each.position);

  it('makes their sides or centres equal', () => {
    expect(places(align(chain, boxes, 'right')).map(({ x }) => x)).toEqual([300, 350, 300]);
    expect(places(align(chain, boxes, 'top')).map(({ y }) => y)).toEqual([0, 0, 0]);
  });

  it('makes the gaps between them equal, and keeps the outermost', () => {
    expect(places(distribute(chain, boxes, 'horizontal')).map(({ x }) => x)).toEqual([0, 175, 300]);
  });
});

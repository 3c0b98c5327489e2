import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { emptyDocument, parseDocument, serializeDocument } from '@shared/document';
import { parseBlock, serializeBlock } from '@shared/document/blockFile';
import type { NetloomDocument } from '@shared/document/schema';
import {
  addNode,
  freshBlock,
  packBlock,
  setParameters,
  unpackBlock,
  withBlocks,
  withoutUnusedSince,
} from '@shared/editing';
import { makeComposite } from '@shared/editing/makeComposite';

const lenet = parseDocument(readFileSync('resources/gallery/lenet-5.netloom.json', 'utf8'));
const pair = makeComposite(lenet, ['C1', 'S2'], 'Pair');
/** `Stage` uses `Pair`. */
const nested = makeComposite(pair.document, [pair.id, 'C3'], 'Stage').document;
const stage = packBlock(nested, 'Stage');
const typesOf = ({ composites }: NetloomDocument) => composites.map(({ type }) => type);
const other = (document: NetloomDocument, filters: number) => setParameters(document, ['C1'], { filters }, 'Pair');

describe('a block for other drawings', () => {
  it('brings what it uses, and means there what it means here', () => {
    const { document, type } = unpackBlock(emptyDocument(), stage);
    expect(typesOf(document).sort()).toEqual(['Pair', 'Stage']);
    const placed = addNode(document, { block: type, position: { x: 0, y: 0 } });
    expect(analyze(placed.document).problems.filter(({ brief }) => brief !== 'not connected')).toEqual([]);
    expect(analyze(placed.document).nodes.get(placed.id)?.children?.size).toBe(2);
  });

  it('is shared where the drawing has it, also when file and drawing have their keys in another order', () => {
    expect(unpackBlock(nested, parseBlock(serializeBlock(stage)))).toEqual({ document: nested, type: 'Stage' });
    const reopened = parseDocument(serializeDocument(nested));
    expect(unpackBlock(reopened, stage).document).toBe(reopened);
  });

  it('gets a new name where the drawing calls something else by its own, and is found again under that', () => {
    const held = other(nested, 12);
    const first = unpackBlock(held, stage);
    expect(first.type).toBe('Stage1');
    expect(typesOf(first.document).sort()).toEqual(['Pair', 'Pair1', 'Stage', 'Stage1']);
    const used = first.document.composites.find(({ type }) => type === 'Stage1')!.graph.nodes.map(({ block }) => block);
    expect(used).toContain('Pair1');
    expect(used).not.toContain('Pair');
    expect(unpackBlock(first.document, stage)).toEqual(first);
  });

  it('never takes the name of a built-in block', () => {
    const file = parseBlock(serializeBlock(stage).replaceAll('"Pair"', '"Dense"'));
    const { document } = unpackBlock(emptyDocument(), file);
    expect(typesOf(document).sort()).toEqual(['Dense1', 'Stage']);
    expect(document.composites.find(({ type }) => type === 'Stage')!.graph.nodes.map(({ block }) => block)).toContain(
      'Dense1',
    );
  });

  it('is offered with what it uses, under the name that it would get, and leaves nothing where it is not used', () => {
    const held = other(nested, 12);
    const offered = withBlocks(held, [stage, packBlock(held, 'Pair')]);
    expect([...offered.added]).toEqual([['Stage1', stage]]);
    expect([...offered.inner]).toEqual(['Pair1']);
    const unused = addNode(offered.document, { block: 'Pair', position: { x: 0, y: 0 } }).document;
    expect(withoutUnusedSince(held, unused).composites).toBe(held.composites);
    const used = addNode(offered.document, { block: 'Stage1', position: { x: 0, y: 0 } }).document;
    expect(withoutUnusedSince(held, used).composites).toEqual(offered.document.composites);
  });

  it('is refused where it contains itself, with the chain of blocks', () => {
    const [pairOf, stageOf] = [stage.composites.find(({ type }) => type === 'Pair')!, stage.composites];
    const again = { ...pairOf.graph.nodes[0]!, id: 'again', block: 'Stage' };
    const inside = { ...pairOf, graph: { ...pairOf.graph, nodes: [...pairOf.graph.nodes, again] } };
    const circular = { ...stage, composites: stageOf.map((composite) => (composite === pairOf ? inside : composite)) };
    expect(() => parseBlock(serializeBlock(circular))).toThrow(
      /^composites\[\d\]: (Pair contains itself \(Pair → Stage → Pair\)|Stage contains itself \(Stage → Pair → Stage\))\. Remove it/,
    );
  });

  it('is the same under another name', () => {
    const renamed = freshBlock(stage, ['Stage1']);
    expect(renamed.block).toBe('Stage2');
    expect(parseBlock(serializeBlock(renamed))).toEqual(renamed);
  });

  it.each([
    ['LeNet-5', 'Nothing', /not a composite/],
    ['the gallery', 'ResidualBlock', /comes with Netloom/],
  ])('is one of the drawing’s own composites: not %s’s %s', (_, type, message) => {
    expect(() => packBlock(nested, type)).toThrow(message);
  });

  it.each([
    [
      'a drawing',
      serializeDocument(lenet),
      'format: expected "netloom-block", which marks a Netloom block; got "netloom".',
    ],
    [
      'a block without its definition',
      serializeBlock({ ...stage, block: 'Other' }),
      /^block: expected the name of one of/,
    ],
    [
      'two definitions of one name',
      serializeBlock({ ...stage, composites: [...stage.composites, ...stage.composites] }),
      /composites\[2\]\.type: expected a unique name/,
    ],
    ['a key that reaches a prototype', serializeBlock(stage).replace('"doc"', '"__proto__"'), /reserved name/],
    ['more than a block may have', ' '.repeat(1_000_001), /a block has at most 1000000 characters/],
  ])('is refused where its file is %s', (_, text, message) => {
    expect(() => parseBlock(text)).toThrow(message);
  });
});

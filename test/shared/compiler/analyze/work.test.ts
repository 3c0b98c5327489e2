import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import { createAnalyzer } from '@shared/compiler/analyze';
import { expand, type ExpansionMemory } from '@shared/compiler/expand/expand';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { makeEditableCopy, setParameters } from '@shared/editing';

/** ResNet-152: 658 nodes when its 50 bottlenecks are opened. */
const resnet = parseDocument(
  readFileSync(new URL('../../../../resources/gallery/resnet-152.netloom.json', import.meta.url), 'utf8'),
);

/** How often the shape rule of any block is evaluated when the drawing was checked before and becomes another. */
function rulesEvaluated(before: NetloomDocument, after: NetloomDocument): number {
  const analyzer = createAnalyzer();
  analyzer(before);
  const rules = Object.values(blocks).flatMap((block) =>
    block.kind === 'primitive' ? [vi.spyOn(block, 'shape')] : [],
  );
  const { problems } = analyzer(after);
  expect(problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining)).toEqual([]);
  return rules.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

const ofBlock = (block: string) => resnet.nodes.find((node) => node.block === block)!.id;
const set = (document: NetloomDocument, id: string, parameters: Parameters<typeof setParameters>[2], scope?: string) =>
  setParameters(document, [id], parameters, scope);

describe('what one edit of a deep network has evaluated anew', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('nothing where nodes are only moved', () => {
    const moved = { ...resnet, nodes: resnet.nodes.map((node) => ({ ...node, position: { x: 7, y: 7 } })) };
    expect(rulesEvaluated(resnet, moved)).toBe(0);
  });

  it.each([224, 352])('only what is around the last layer, on images of %i pixels', (side) => {
    const sized = set(resnet, ofBlock('Input'), { shape: [side, side, 3] });
    expect(rulesEvaluated(sized, set(sized, ofBlock('Dense'), { units: 700 + side }))).toBeLessThan(20);
  });

  it('the first convolution up to where the shapes are what they were', () => {
    expect(rulesEvaluated(resnet, set(resnet, ofBlock('Conv2D'), { filters: 91 }))).toBeLessThan(12);
  });

  it('each kind of layer once where the size of the input changes, since repeated blocks are alike', () => {
    const sized = set(resnet, ofBlock('Input'), { shape: [416, 384, 3] });
    expect(rulesEvaluated(resnet, sized)).toBeLessThan(100);
  });

  it('one layer of each kind where the inside of a composite changes that is repeated', () => {
    const stage = resnet.nodes.find(({ repeat }) => repeat === 36)!;
    const { document: before, type } = makeEditableCopy(resnet, stage.id);
    const inside = before.composites[0]!.graph.nodes.find(({ block }) => block === 'BatchNormalization')!;
    const after = set(before, inside.id, { epsilon: 0.0123 }, type);
    expect(after).not.toBe(before);
    expect(rulesEvaluated(before, after)).toBeLessThanOrEqual(2);
    const memory: ExpansionMemory = new Map();
    const known = new Set(expand(before, memory).all);
    const anew = expand(after, memory).all.filter((node) => !known.has(node));
    // The use itself and the layer that was edited; not the others beside it.
    expect(anew.length).toBeLessThan(36 * 4);
  });
});

import fc from 'fast-check';
import { blocks } from '@shared/blocks/registry';
import type { NetloomDocument } from '@shared/document/schema';
import {
  addNode,
  connect,
  disconnect,
  duplicate,
  EditError,
  insertOnEdge,
  moveNodes,
  removeNodes,
  renameNode,
  setParameters,
  setRecipe,
  shareWeights,
  toggleBypass,
} from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';

type Edit = (document: NetloomDocument) => NetloomDocument;

const pick = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % Math.max(list.length, 1)];

/** An edit as a user may make it; one that is refused leaves the drawing as it is. */
export const edits: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat({ max: 13 }), fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.integer({ min: 1, max: 6 }))
  .map(([kind, first, second, value]): Edit => (document) => {
    const one = pick(document.nodes, first);
    const other = pick(document.nodes, second);
    const edge = pick(document.edges, first);
    const block = pick(Object.keys(blocks), second)!;
    const position = { x: first, y: second };
    if (kind === 0 || !one || !other) return addNode(document, { block, position }).document;
    const all: readonly Edit[] = [
      (before) => removeNodes(before, [one.id]),
      (before) => connect(before, [one.id, 'output'], [other.id, 'input']),
      (before) => (edge ? disconnect(before, edge) : before),
      (before) => (edge ? insertOnEdge(before, edge, { block, position }).document : before),
      (before) => moveNodes(before, new Map([[one.id, position]])),
      (before) => setParameters(before, [one.id, other.id], { filters: value, kernel: value, stride: 1 }),
      (before) => renameNode(before, one.id, `name ${value}`),
      (before) => toggleBypass(before, [one.id]),
      (before) => duplicate(before, [one.id, other.id]).document,
      (before) => makeComposite(before, [one.id, other.id]).document,
      (before) => dissolveComposite(before, one.id).document,
      (before) => setRecipe(before, { batch: value }),
      (before) => shareWeights(before, one.id, value > 4 ? undefined : other.id),
    ];
    try {
      return all[kind - 1]!(document);
    } catch (error) {
      if (error instanceof EditError) return document;
      throw error;
    }
  });

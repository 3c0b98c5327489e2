import type { NetworkAnalysis } from './analysis';
import type { BlockCategory, BlockDefinition } from '../../blocks/definition';
import { datasetFacts, fieldFacts } from '../../data/facts';
import { classCount } from '../../data/field';
import type { Scope } from '../../editing';
import { graphOf } from '../../editing';
import { blockLibrary } from '../../blocks/library';
import type { End, NetloomDocument } from '../../document/schema';
import type { ExampleType } from '../../tensor/exampleType';
import { sameShape, type Shape } from '../../tensor/shape';
import { analyze } from './analyzer';
import { outcomeOf } from './outcome';
import { analysisAt } from './paths';

export interface Suggestion {
  readonly block: BlockDefinition;
  /** The shape that would come out with the block's defaults; absent where it is not known yet. */
  readonly result?: Shape;
}

/** Where a question about the drawing is asked. */
export interface Where {
  /** The last analysis, where the caller has one: it need not be made again. */
  readonly analysis?: NetworkAnalysis;
  /** The composite whose inside is shown, and the path of the node through which it was opened, `res1`. */
  readonly scope?: Scope;
  readonly within?: string;
}

/** What usually follows each category, in well-known architectures. */
const usual: { readonly [Category in BlockCategory]: readonly BlockCategory[] } = {
  'input & output': ['convolution', 'composites', 'reshape', 'normalise & activate', 'sequence'],
  convolution: ['pooling', 'normalise & activate', 'convolution', 'composites', 'merge', 'reshape'],
  pooling: ['convolution', 'composites', 'reshape', 'normalise & activate', 'dense'],
  'normalise & activate': ['convolution', 'pooling', 'dense', 'composites', 'merge', 'reshape', 'normalise & activate'],
  merge: ['normalise & activate', 'convolution', 'composites', 'pooling', 'merge', 'reshape'],
  sequence: ['sequence', 'dense', 'pooling', 'merge', 'normalise & activate'],
  dense: ['dense', 'normalise & activate', 'input & output', 'merge'],
  reshape: ['dense', 'convolution', 'normalise & activate', 'merge'],
  composites: ['composites', 'pooling', 'convolution', 'reshape', 'normalise & activate', 'merge'],
};

/** The ranking penalty of each further block of a category: the palette lists common blocks first. */
const rarer = 3;

/** Blocks that accept an output's shape, most likely first. */
export function suggestBlocks(document: NetloomDocument, from: End, where: Where = {}): readonly Suggestion[] {
  const library = blockLibrary(document);
  const node = graphOf(document, where.scope).nodes.find(({ id }) => id === from[0]);
  const source = node && library.get(node.block);
  const type = typeAt(document, source, from, where);
  const classes = classCount(fieldFacts(datasetFacts(document.recipe.dataset), 'class') ?? {});
  const isAnswer = type !== undefined && classes !== undefined && sameShape(type.shape, [classes]);
  const found: { readonly suggestion: Suggestion; readonly rank: number }[] = [];
  const ofCategory = new Map<BlockCategory, number>();
  for (const block of library.values()) {
    const first = block.inputs[0];
    if (!first || block.type === where.scope) continue;
    const outcome = type && block.inputs.length === 1 ? outcomeOf(document, block, {}, [type]) : undefined;
    if (outcome && 'problem' in outcome) continue;
    const suggestion = outcome && block.outputs.length ? { block, result: outcome.result } : { block };
    const before = ofCategory.get(block.category) ?? 0;
    ofCategory.set(block.category, before + 1);
    found.push({ suggestion, rank: rankOf(block, source, isAnswer) + rarer * before });
  }
  return found.sort((left, right) => left.rank - right.rank).map(({ suggestion }) => suggestion);
}

function rankOf(block: BlockDefinition, source: BlockDefinition | undefined, isAnswer: boolean): number {
  if (block.kind === 'primitive' && block.boundary === 'output') return isAnswer ? -1 : 100;
  const order = source ? usual[source.category] : [];
  const place = order.indexOf(block.category);
  return place < 0 ? order.length : place;
}

/** What leaves an output; `undefined` where it is not known. */
function typeAt(
  document: NetloomDocument,
  source: BlockDefinition | undefined,
  [id, port]: End,
  where: Where,
): ExampleType | undefined {
  const output = source?.outputs.findIndex(({ name }) => name === port) ?? -1;
  const path = where.within ? `${where.within}/${id}` : id;
  return output < 0 ? undefined : analysisAt(where.analysis ?? analyze(document), path)?.outputTypes[output];
}

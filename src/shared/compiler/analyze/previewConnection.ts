import type { NodeAnalysis } from './analysis';
import { expand } from '../expand/expand';
import { connectionRefusal } from '../../editing';
import { blockLibrary } from '../../blocks/library';
import type { End, NetloomDocument, NetNode } from '../../document/schema';
import type { Shape } from '../../tensor/shape';
import { analyze } from './analyzer';
import { outcomeOf } from './outcome';
import { analysisAt } from './paths';
import type { Where } from './suggest';
import type { Saying, Statement } from '../../messages/saying';

/**
 * The result of adding an edge. `refused`: it can't be added, and why. `problem`: it can, but causes this problem.
 * Otherwise the resulting output shape of the target, where enough is connected to know it.
 */
export type ConnectionPreview =
  { readonly refused: Saying } | { readonly problem: Statement } | { readonly result: Shape | undefined };

/** Evaluates an edge without adding it. Checks only its target, so it is fast enough for every port during a drag. */
export function previewConnection(document: NetloomDocument, from: End, to: End, where: Where = {}): ConnectionPreview {
  const refused = connectionRefusal(document, from, to, where.scope);
  if (refused) return { refused };
  const analysis = where.analysis ?? analyze(document);
  const prefix = where.within ? `${where.within}/` : '';
  const expansion = expand(document).all;
  const [source, target] = [from[0], to[0]].map((id) => expansion.find(({ path }) => path === prefix + id));
  if (!source || !target || !('block' in source) || !('block' in target) || target.kind === 'bypassed')
    return { result: undefined };
  const typeOf = (analysed: NodeAnalysis | undefined, output: number) => analysed?.outputTypes[output];
  const output = source.block.outputs.findIndex(({ name }) => name === from[1]);
  const arriving = typeOf(analysisAt(analysis, source.path), output);
  const port = target.block.inputs.findIndex(({ name }) => name === to[1]);
  const many = target.block.inputs[port]?.many;
  const kept = target.arrivals
    .filter((arrival) => many || arrival.port !== port)
    .map((arrival) => ({
      port: arrival.port,
      type: arrival.origin && typeOf(analysisAt(analysis, arrival.origin.path), arrival.origin.output),
    }));
  const arrivals = [...kept, { port, type: arriving }].sort((left, right) => left.port - right.port);
  const types = arrivals.map(({ type }) => type).filter((type) => type !== undefined);
  const isComplete = target.block.inputs.every((_, index) => arrivals.some((arrival) => arrival.port === index));
  if (!isComplete || types.length < arrivals.length) return { result: undefined };
  const block = blockLibrary(document).get(target.node.block)!;
  return outcomeOf(document, block, target.parameters as NetNode['parameters'], types);
}

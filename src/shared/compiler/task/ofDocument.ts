import { datasetFacts } from '../../data/facts';
import type { NetloomDocument } from '../../document/schema';
import type { NetworkAnalysis } from '../analyze/analysis';
import { measuredKindsOf } from './measured';
import { resolveTask, type End, type Task } from './task';

/** What a drawing's recipe comes to: the fields of its Inputs and the objectives of its Outputs, guesses included. */
export function taskOf({ nodes, recipe }: NetloomDocument, analysis: NetworkAnalysis): Task {
  const ends = (block: 'Input' | 'Output', side: 'inputs' | 'outputs'): End[] =>
    nodes
      .filter((node) => node.block === block)
      .map(({ id }) => ({ path: id, shape: analysis.nodes.get(id)?.[side][0] }));
  const { fields } = datasetFacts(recipe.dataset, recipe.derived);
  return resolveTask(ends('Input', 'outputs'), ends('Output', 'inputs'), fields, recipe);
}

/** Kinds of metrics that are measured of a drawing, each once; none while the shape of an Output is not known. */
export function measuredKinds(document: NetloomDocument, analysis: NetworkAnalysis): string[] {
  const { objectives } = taskOf(document, analysis);
  return measuredKindsOf(objectives, (path) => analysis.nodes.get(path)?.inputs[0]) ?? [];
}

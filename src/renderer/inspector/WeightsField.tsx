import { useMemo } from 'react';
import { analysisAt, possibleOwners } from '@shared/compiler/analyze';
import type { NetNode } from '@shared/document/schema';
import { shareWeights } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { nameOf, viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';

/** Whose weights a node uses: its own, or those of a node whose weights fit. Nothing where there is no choice. */
export function WeightsField({ node }: { readonly node: NetNode }) {
  const words = useWords(inspectorWords);
  const analysis = useDrawingStore((state) => state.analysis);
  const { graph, nodes, prefix, scope } = useDrawingStore(viewOf);
  const owners = useMemo(
    () => possibleOwners(graph.nodes, node, (id) => analysisAt(analysis, prefix + id)),
    [graph.nodes, node, analysis, prefix],
  );
  const { weightsOf } = node;
  if (weightsOf === undefined && !owners.length) return null;
  const named = weightsOf === undefined ? undefined : nodes.get(weightsOf);
  const isListed = owners.some(({ id }) => id === weightsOf);
  return (
    <div className="inspector-row">
      <label htmlFor="node-weights">{words.weights}</label>
      <select
        id="node-weights"
        className="field"
        value={weightsOf ?? ''}
        onChange={({ target }) =>
          edit(words.edits.shareWeights, (document) =>
            shareWeights(document, node.id, target.value || undefined, scope),
          )
        }
      >
        <option value="">{words.ownWeights}</option>
        {weightsOf !== undefined && !isListed && (
          <option value={weightsOf}>{words.weightsOf(named ? nameOf(named) : weightsOf)}</option>
        )}
        {owners.map((owner) => (
          <option key={owner.id} value={owner.id}>
            {words.weightsOf(nameOf(owner))}
          </option>
        ))}
      </select>
    </div>
  );
}

import { useMemo } from 'react';
import { analysisAt, possibleOwners } from '@shared/compiler/analyze';
import type { NetNode } from '@shared/document/schema';
import { shareWeights } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { nameOf, viewOf } from '../drawing/drawingView';

/** Whose weights a node uses: its own, or those of a node whose weights fit. Nothing where there is no choice. */
export function WeightsField({ node }: { readonly node: NetNode }) {
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
      <label htmlFor="node-weights">weights</label>
      <select
        id="node-weights"
        className="field"
        value={weightsOf ?? ''}
        onChange={({ target }) =>
          edit('Share weights', (document) => shareWeights(document, node.id, target.value || undefined, scope))
        }
      >
        <option value="">own</option>
        {weightsOf !== undefined && !isListed && (
          <option value={weightsOf}>of {named ? nameOf(named) : weightsOf}</option>
        )}
        {owners.map((owner) => (
          <option key={owner.id} value={owner.id}>
            of {nameOf(owner)}
          </option>
        ))}
      </select>
    </div>
  );
}

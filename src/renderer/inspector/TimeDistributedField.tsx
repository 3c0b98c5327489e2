import type { BlockDefinition } from '@shared/blocks/definition';
import { canBeTimeDistributed } from '@shared/blocks/timeDistributed';
import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetNode } from '@shared/document/schema';
import { setTimeDistributed } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';

interface TimeDistributedFieldProps {
  readonly node: NetNode;
  readonly block: BlockDefinition;
  readonly analysis: NodeAnalysis | undefined;
}

/** Whether a node is applied to each time step. Nothing where no sequence arrives, unless the node says so already. */
export function TimeDistributedField({ node, block, analysis }: TimeDistributedFieldProps) {
  const words = useWords(inspectorWords);
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const isOn = node.timeDistributed === true;
  const arriving = analysis?.inputTypes[0];
  const isSequence = arriving?.axes === 'plain' && arriving.shape.length > 1;
  if (!isOn && !(isSequence && canBeTimeDistributed(block))) return null;
  return (
    <div className="inspector-row">
      <label htmlFor="node-time-distributed" title={words.timeDistributedHelp}>
        {words.timeDistributed}
      </label>
      <input
        id="node-time-distributed"
        type="checkbox"
        className="checkbox"
        checked={isOn}
        onChange={({ target }) =>
          edit(words.edits.timeDistributed, (document) =>
            setTimeDistributed(document, [node.id], target.checked, scope),
          )
        }
      />
    </div>
  );
}

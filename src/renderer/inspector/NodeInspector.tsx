import { isEditableInside, renameComposite, renameNode } from '@shared/editing';
import { focusNow } from '../viewport/focusNode';
import { useNode } from '../drawing/useNode';
import { FixedFilter } from '../probes/FixedFilter';
import { NodeFeatureMaps } from '../probes/NodeFeatureMaps';
import { NodeFilters } from '../probes/NodeFilters';
import { RemedyButtons } from '../problems/RemedyButtons';
import { withoutRemedy } from '../problems/problemText';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { nameOf, pathOf, viewOf } from '../drawing/drawingView';
import { Facts } from './Facts';
import { Formulas } from './Formulas';
import { InputOrder } from './InputOrder';
import { ParameterFields } from './ParameterFields';
import { RepeatField } from './RepeatField';
import { TextField } from './fields/TextField';
import { TimeDistributedField } from './TimeDistributedField';
import { WeightsField } from './WeightsField';
import { useBlockDoc } from '../words/blockDoc';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { sentenceOf } from '../words/sentence';

export function NodeInspector({ id }: { readonly id: string }) {
  const words = useWords(inspectorWords);
  const path = useDrawingStore((state) => pathOf(id, state));
  const { node, block, analysis, problems, parameters, leftOut } = useNode(path);
  const doc = useBlockDoc(block);
  const document = useDrawingStore((state) => state.document);
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const readOnly = useDrawingStore((state) => viewOf(state).readOnly);
  if (!node) return null;
  return (
    <div className="inspector" onKeyDown={({ key }) => key === 'Escape' && focusNow(path)}>
      <h2 className="inspector-title">
        {nameOf(node)} <span>· {node.block}</span>
      </h2>
      {doc && <p className="inspector-hint">{doc}</p>}
      <fieldset className="inspector-fields" disabled={readOnly} aria-label={words.parameters}>
        <div className="inspector-row">
          <label htmlFor="node-name">{words.name}</label>
          <TextField
            id="node-name"
            value={nameOf(node)}
            onCommit={(name) => edit(words.edits.rename, (before) => renameNode(before, id, name, scope))}
          />
        </div>
        {block && isEditableInside(document, block.type) && (
          <div className="inspector-row">
            <label htmlFor="node-composite">{words.composite}</label>
            <TextField
              id="node-composite"
              value={block.type}
              onCommit={(type) =>
                edit(words.edits.renameComposite, (before) => renameComposite(before, block.type, type))
              }
            />
          </div>
        )}
        {block && <ParameterFields nodes={[node]} specs={block.parameters} />}
        {block && <RepeatField node={node} block={block} />}
        {block && <TimeDistributedField node={node} block={block} analysis={analysis} />}
        <WeightsField node={node} />
        {block && <InputOrder node={node} block={block} />}
      </fieldset>
      {problems.map((problem) => (
        <div key={problem.message} className="inspector-problem" data-severity={problem.severity} role="alert">
          <p>{withoutRemedy(problem)}</p>
          <RemedyButtons problem={problem} />
        </div>
      ))}
      {analysis?.missing.map(({ message, said }) => (
        <p key={message} className="inspector-hint">
          {sentenceOf(said)}
        </p>
      ))}
      {leftOut !== undefined && <p className="inspector-hint">{words.leftOut(leftOut)}</p>}
      {leftOut === undefined && analysis && (
        <>
          {parameters && <Formulas parameters={parameters} analysis={analysis} />}
          <Facts parameters={parameters} analysis={analysis} />
          <NodeFilters path={path} large />
          <FixedFilter path={path} block={block} parameters={parameters} large />
          {analysis.state === 'ready' && <NodeFeatureMaps path={path} large />}
        </>
      )}
    </div>
  );
}

import { renameNode } from '@shared/document/edits';
import { useNode } from '../canvas/node/useNode';
import { NodeFeatureMaps } from '../probes/NodeFeatureMaps';
import { NodeFilters } from '../probes/NodeFilters';
import { RemedyButtons } from '../problems/RemedyButtons';
import { edit } from '../store/actions';
import { useApp } from '../store/appStore';
import { nameOf, viewOf } from '../store/view';
import { Facts } from './Facts';
import { Formulas } from './Formulas';
import { ParameterFields } from './ParameterFields';
import { TextField } from './fields/TextField';

export function NodeInspector({ id }: { readonly id: string }) {
  const { node, block, path, analysis, problems } = useNode(id);
  const scope = useApp((state) => viewOf(state).scope);
  const readOnly = useApp((state) => viewOf(state).readOnly);
  if (!node) return null;
  return (
    <div className="inspector">
      <h2 className="eyebrow">
        {nameOf(node)} · {node.block}
      </h2>
      {block && <p className="inspector-hint">{block.doc}</p>}
      <fieldset className="inspector-fields" disabled={readOnly} aria-label="Parameters">
        <div className="inspector-row">
          <label htmlFor="node-name">name</label>
          <TextField
            id="node-name"
            value={nameOf(node)}
            onCommit={(name) => edit('Rename', (document) => renameNode(document, id, name, scope))}
          />
        </div>
        {block && <ParameterFields nodes={[node]} specs={block.parameters} />}
      </fieldset>
      {problems.map((problem) => (
        <div key={problem.message} className="inspector-problem" data-severity={problem.severity} role="alert">
          <p>{problem.message}</p>
          <RemedyButtons problem={problem} />
        </div>
      ))}
      {analysis?.missing.map(({ message }) => (
        <p key={message} className="inspector-hint">
          {message}
        </p>
      ))}
      {block && analysis && <Formulas node={node} block={block} analysis={analysis} />}
      {analysis && <Facts node={node} block={block} analysis={analysis} />}
      <NodeFilters path={path} large />
      {analysis?.state === 'ready' && <NodeFeatureMaps path={path} large />}
    </div>
  );
}

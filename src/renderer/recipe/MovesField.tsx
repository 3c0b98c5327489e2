import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetNode } from '@shared/document/schema';
import { fieldLabel } from '../forms/fieldLabels';
import { useWords } from '../words/currentWords';
import { recipeWords } from '../words/english/recipe';

interface MovesFieldProps {
  readonly id: string;
  /** Paths; all weights where absent. */
  readonly moves: readonly string[] | undefined;
  /** Nodes that can be chosen. */
  readonly choices: readonly string[];
  readonly onChange: (moves: readonly string[] | undefined) => void;
}

/** Whose weights an objective moves: all, or those of the nodes that are ticked. */
export function MovesField({ id, moves, choices, onChange }: MovesFieldProps) {
  const words = useWords(recipeWords);
  const { label, help } = fieldLabel('moves');
  const offered = [...new Set([...choices, ...(moves ?? [])])];
  const toggled = (path: string, isMoved: boolean) =>
    offered.filter((each) => (each === path ? isMoved : moves?.includes(each)));
  return (
    <fieldset className="form-variant">
      <div className="form-row">
        <label htmlFor={id} title={help}>
          {label}
        </label>
        <select
          id={id}
          className="field"
          value={moves ? 'some' : 'all'}
          title={help}
          onChange={({ target }) => onChange(target.value === 'all' ? undefined : choices)}
        >
          <option value="all">{words.allWeights}</option>
          <option value="some">{words.someWeights}</option>
        </select>
      </div>
      {moves &&
        offered.map((path) => (
          <div key={path} className="form-row">
            <label htmlFor={`${id}-${path}`}>{path}</label>
            <input
              id={`${id}-${path}`}
              type="checkbox"
              checked={moves.includes(path)}
              onChange={({ target }) => onChange(toggled(path, target.checked))}
            />
          </div>
        ))}
    </fieldset>
  );
}

/** The nodes of the drawing that have weights of their own to learn. */
export function nodesThatLearn(nodes: readonly NetNode[], analysis: NetworkAnalysis): string[] {
  return nodes.flatMap(({ id }) => ((analysis.nodes.get(id)?.parameters.trainable ?? 0) > 0 ? [id] : []));
}

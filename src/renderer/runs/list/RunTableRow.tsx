import { memo } from 'react';
import type { RunRow } from '@shared/contract/runRecords';
import { RunCells } from '../rows/RunCells';
import { runsStore, showRuns, toggleChosen, useRuns } from '../rows/runListStore';
import { RunMenu } from '../actions/RunMenu';
import { NameField, TagsField } from './RunFields';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';

interface RunTableRowProps {
  readonly index: number;
  readonly row: RunRow;
}

export const RunTableRow = memo(function RunTableRow({ index, row }: RunTableRowProps) {
  const words = useWords(runsWords);
  const { run, name, tags } = row;
  const chosen = useRuns((state) => state.chosen.has(run));
  const editing = useRuns((state) => (state.editing?.run === run ? state.editing.what : undefined));
  return (
    <tr aria-rowindex={index + 2} data-selected={chosen || undefined}>
      <td>
        <input type="checkbox" aria-label={words.select(name)} checked={chosen} onChange={() => toggleChosen(row)} />
      </td>
      <td className="run-menu-cell">
        <RunMenu row={row} />
      </td>
      <th scope="row">
        <div className="run-head">
          {editing === 'name' ? (
            <NameField row={row} />
          ) : (
            <button
              type="button"
              className="run-name"
              title={words.showItsCurves(name)}
              onClick={() => showRuns([run])}
              onKeyDown={(event) => {
                if (event.key !== 'F2') return;
                event.preventDefault();
                event.stopPropagation();
                runsStore.setState({ editing: { run, what: 'name' } });
              }}
            >
              {name}
            </button>
          )}
          {editing === 'tags' ? (
            <TagsField row={row} />
          ) : (
            tags.map((tag) => (
              <button
                key={tag}
                type="button"
                className="run-tag"
                title={words.searchFor(tag)}
                onClick={() => runsStore.setState({ search: tag })}
              >
                {tag}
              </button>
            ))
          )}
        </div>
      </th>
      <RunCells row={row} />
    </tr>
  );
});

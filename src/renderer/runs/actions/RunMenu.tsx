import { isActiveState } from '@shared/contract/events';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { RunRow } from '@shared/contract/runRecords';
import { useClient } from '../../client/ClientContext';
import { openSurface } from '../../surface/surfaceStore';
import { runsStore, showRuns } from '../rows/runListStore';
import { openRun } from './openRun';
import { resumeRun, saveForTensorBoard } from './runListActions';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';
import '../../widgets/menus.css';

/** All that can be done with one run. */
export function RunMenu({ row }: { readonly row: RunRow }) {
  const words = useWords(runsWords);
  const client = useClient();
  const { run, name, state, checkpointStep } = row;
  const busy = isActiveState(state) ? words.inProgress : undefined;
  const noCheckpoint = checkpointStep === undefined ? words.noCheckpoint : undefined;
  const items: readonly { label: string; refusal?: string; act: () => void }[] = [
    { label: words.showCurves, act: () => showRuns([run]) },
    { label: words.open, refusal: busy, act: () => openRun(client, row) },
    {
      label: words.resume,
      refusal: busy ?? noCheckpoint ?? (state === 'finished' ? words.finished : undefined),
      act: () => void resumeRun(client, row),
    },
    { label: words.rename, act: () => runsStore.setState({ editing: { run, what: 'name' } }) },
    { label: words.tags, act: () => runsStore.setState({ editing: { run, what: 'tags' } }) },
    { label: words.lossSurface, refusal: noCheckpoint, act: () => openSurface(row) },
    { label: words.saveForTensorBoard, act: () => void saveForTensorBoard(client, [run]) },
    { label: words.delete, refusal: busy, act: () => runsStore.setState({ doomed: [row] }) },
  ];
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="icon-button run-menu" aria-label={words.actionsFor(name)} title={words.actions}>
        <Ellipsis size={14} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu popover"
          align="start"
          sideOffset={4}
          onCloseAutoFocus={(event) => {
            // A field or a dialog that an item opened has the focus.
            const { editing, doomed } = runsStore.getState();
            if (editing || doomed.length > 0) event.preventDefault();
          }}
        >
          {items.map(({ label, refusal, act }) => (
            <DropdownMenu.Item
              key={label}
              className="menu-item"
              disabled={refusal !== undefined}
              title={refusal}
              onSelect={() => void setTimeout(act)}
            >
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

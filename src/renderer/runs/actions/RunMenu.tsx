import { isActiveState } from '@shared/contract/events';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { RunRow } from '@shared/contract/runRecords';
import { useClient } from '../../client/ClientContext';
import { runsStore, showRuns } from '../rows/runListStore';
import { resumeRun, openRun, saveForTensorBoard } from './runListActions';

/** All that can be done with one run. */
export function RunMenu({ row }: { readonly row: RunRow }) {
  const client = useClient();
  const { run, name, state, checkpointStep } = row;
  const busy = isActiveState(state) ? 'The run is still in progress.' : undefined;
  const noCheckpoint = checkpointStep === undefined ? 'The run has no checkpoint.' : undefined;
  const items: readonly { label: string; refusal?: string; act: () => void }[] = [
    { label: 'Show curves', act: () => showRuns([run]) },
    { label: 'Open drawing and weights', refusal: busy, act: () => openRun(client, row) },
    {
      label: 'Resume from its checkpoint',
      refusal: busy ?? noCheckpoint ?? (state === 'finished' ? 'The run has finished.' : undefined),
      act: () => void resumeRun(client, row),
    },
    { label: 'Rename', act: () => runsStore.setState({ editing: { run, what: 'name' } }) },
    { label: 'Tags…', act: () => runsStore.setState({ editing: { run, what: 'tags' } }) },
    { label: 'Save for TensorBoard…', act: () => void saveForTensorBoard(client, [run]) },
    { label: 'Delete…', refusal: busy, act: () => runsStore.setState({ doomed: [row] }) },
  ];
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="icon-button run-menu" aria-label={`Actions for ${name}`} title="Actions">
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

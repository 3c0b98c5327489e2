import { Command } from 'cmdk';
import {
  commandCategories,
  commandIds,
  commandList,
  type CommandDescription,
  type CommandId,
} from '@shared/contract/commands';
import { useClient } from '../client/ClientContext';
import { openDialog } from '../ui/uiStore';
import { refusalOf, runCommand } from './runCommand';
import { SearchDialog, SearchList } from '../widgets/SearchDialog';
import { shortcutText } from './shortcutText';

/** Every command, found by typing. */
export function CommandPalette() {
  return (
    <SearchDialog dialog="commands" label="All commands" placeholder="What would you like to do?">
      {() => (
        <SearchList empty="No command matches.">
          {commandCategories.map((category) => (
            <CategoryItems key={category} category={category} />
          ))}
        </SearchList>
      )}
    </SearchDialog>
  );
}

function CategoryItems({ category }: { readonly category: CommandDescription['category'] }) {
  const ids = commandIds.filter((id) => commandList[id].category === category && id !== 'view.commands');
  return (
    <Command.Group heading={category}>
      {ids.map((id) => (
        <Item key={id} id={id} />
      ))}
    </Command.Group>
  );
}

function Item({ id }: { readonly id: CommandId }) {
  const client = useClient();
  const { label, keywords }: CommandDescription = commandList[id];
  const refusal = refusalOf(id);
  return (
    <Command.Item
      value={label}
      keywords={keywords as string[] | undefined}
      disabled={refusal !== undefined}
      title={refusal}
      className="command-item"
      onSelect={() => {
        openDialog(undefined);
        // The dialog gives the focus back first: some commands take it elsewhere.
        setTimeout(() => runCommand(id, client));
      }}
    >
      <span>{label}</span>
      <kbd>{shortcutText(id)}</kbd>
    </Command.Item>
  );
}

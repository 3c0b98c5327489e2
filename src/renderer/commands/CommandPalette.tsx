import { Command } from 'cmdk';
import { commandCategories, commandsIn, type CommandCategory, type CommandId } from '@shared/contract/commands';
import { useClient } from '../client/ClientContext';
import { openDialog } from '../ui/uiStore';
import { refusalOf, runCommand } from './runCommand';
import { SearchDialog, SearchList } from '../widgets/SearchDialog';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { commandsWords } from '../words/english/commands';
import { searchTerms } from './searchTerms';
import { shortcutText } from './shortcutText';

/** Every command, found by typing. */
export function CommandPalette() {
  const { palette: words } = useWords(commandsWords);
  const { allCommands } = useWords(appWords);
  return (
    <SearchDialog dialog="commands" label={allCommands} placeholder={words.hint}>
      {() => (
        <SearchList empty={words.none}>
          {commandCategories.map((category) => (
            <CategoryItems key={category} category={category} />
          ))}
        </SearchList>
      )}
    </SearchDialog>
  );
}

function CategoryItems({ category }: { readonly category: CommandCategory }) {
  const { categories } = useWords(commandsWords);
  const ids = commandsIn(category).filter((id) => id !== 'view.commands');
  return (
    <Command.Group heading={categories[category]}>
      {ids.map((id) => (
        <Item key={id} id={id} />
      ))}
    </Command.Group>
  );
}

function Item({ id }: { readonly id: CommandId }) {
  const client = useClient();
  const label = useWords(commandsWords).labels[id];
  const refusal = refusalOf(id);
  return (
    <Command.Item
      value={label}
      keywords={[...searchTerms(id)]}
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

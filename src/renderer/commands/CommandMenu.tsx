import { Menu } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { commandCategories, commandsIn, type CommandCategory, type CommandId } from '@shared/contract/commands';
import { useClient } from '../client/ClientContext';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { commandsWords } from '../words/english/commands';
import { refusalOf, runCommand } from './runCommand';
import { shortcutText } from './shortcutText';
import '../widgets/menus.css';

/** The menu of all commands, by category. */
export function CommandMenu() {
  const words = useWords(commandsWords);
  const { menu } = useWords(appWords);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="icon-button" aria-label={menu} title={menu}>
        <Menu size={18} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu popover"
          align="start"
          sideOffset={4}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {commandCategories.map((category) => (
            <DropdownMenu.Sub key={category}>
              <DropdownMenu.SubTrigger className="menu-item">
                {words.categories[category]} <span aria-hidden="true">›</span>
              </DropdownMenu.SubTrigger>
              <DropdownMenu.Portal>
                <DropdownMenu.SubContent className="menu popover" sideOffset={4}>
                  <CategoryMenu category={category} />
                </DropdownMenu.SubContent>
              </DropdownMenu.Portal>
            </DropdownMenu.Sub>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function CategoryMenu({ category }: { readonly category: CommandCategory }) {
  return commandsIn(category).map((id) => <Item key={id} id={id} />);
}

function Item({ id }: { readonly id: CommandId }) {
  const client = useClient();
  const { labels } = useWords(commandsWords);
  const refusal = refusalOf(id);
  return (
    <DropdownMenu.Item
      className="menu-item"
      disabled={refusal !== undefined}
      title={refusal}
      onSelect={() => void setTimeout(() => runCommand(id, client))}
    >
      {labels[id]}
      <kbd>{shortcutText(id)}</kbd>
    </DropdownMenu.Item>
  );
}

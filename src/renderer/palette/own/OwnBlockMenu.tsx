import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useClient } from '../../client/ClientContext';
import { exportBlock, removeFromLibrary } from './libraryActions';
import type { OwnBlock } from '../../client/libraryStore';
import { useWords } from '../../words/currentWords';
import { libraryWords } from '../../words/english/library';
import '../../widgets/menus.css';

/** What can be done with a block of the library. */
export function OwnBlockMenu({ own }: { readonly own: OwnBlock }) {
  const client = useClient();
  const words = useWords(libraryWords);
  const name = own.block.block;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="icon-button" aria-label={words.actionsFor(name)} title={words.actions}>
        <Ellipsis size={14} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu popover" align="start" sideOffset={4}>
          <DropdownMenu.Item className="menu-item" onSelect={() => void exportBlock(client, own.block)}>
            {words.exportFile}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => void removeFromLibrary(client, own)}>
            {words.remove}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

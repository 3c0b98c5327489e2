import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useClient } from '../../client/ClientContext';
import { exportBlock, removeFromLibrary } from './libraryActions';
import type { OwnBlock } from '../../client/libraryStore';
import '../../widgets/menus.css';

/** What can be done with a block of the library. */
export function OwnBlockMenu({ own }: { readonly own: OwnBlock }) {
  const client = useClient();
  const name = own.block.block;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="icon-button" aria-label={`Actions for ${name}`} title="Actions">
        <Ellipsis size={14} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu popover" align="start" sideOffset={4}>
          <DropdownMenu.Item className="menu-item" onSelect={() => void exportBlock(client, own.block)}>
            Export as a file…
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => void removeFromLibrary(client, own)}>
            Remove from library
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

import { DropdownMenu } from 'radix-ui';
import type { CommandId } from '@shared/contract/commands';
import { useClient } from '../client/ClientContext';
import { useDrawingStore } from '../drawing/drawingStore';
import { useWords } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';
import { refusalOf, runCommand } from './runCommand';
import { shortcutText } from './shortcutText';
import '../widgets/menus.css';

export interface ContextMenuProps {
  /** Where it opens: screen pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** What is offered where something is selected, and where nothing is; what cannot be done now is left out. */
const offered: { readonly selection: readonly CommandId[]; readonly nothing: readonly CommandId[] } = {
  selection: [
    ...(['network.openHere', 'network.open', 'edit.rename', 'edit.cut', 'edit.copy', 'edit.duplicate'] as const),
    ...([
      'edit.delete',
      'network.changeKind',
      'network.addAfter',
      'network.makeComposite',
      'network.dissolve',
    ] as const),
    ...(['network.splitChain', 'network.joinChain', 'network.saveBlock', 'network.exportBlock'] as const),
  ],
  nothing: ['network.quickAdd', 'network.note', 'edit.paste', 'edit.pasteLinked', 'edit.selectAll', 'view.fit'],
};

/** Commands for what is selected, where the pointer is. */
export function ContextMenu({ at, onClose }: ContextMenuProps) {
  const client = useClient();
  const words = useWords(commandsWords);
  const isEmpty = useDrawingStore(({ selection }) => selection.length === 0);
  const ids = offered[isEmpty ? 'nothing' : 'selection'].filter((id) => refusalOf(id) === undefined);
  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="canvas-menu-anchor" style={{ left: at.x, top: at.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu popover"
          align="start"
          aria-label={words.canvasMenu}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {ids.map((id) => (
            <DropdownMenu.Item
              key={id}
              className="menu-item"
              onSelect={() => void setTimeout(() => runCommand(id, client))}
            >
              {words.labels[id]}
              <kbd>{shortcutText(id)}</kbd>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

import type { MouseEvent, ReactNode } from 'react';
import { ContextMenu } from 'radix-ui';
import { commandList, type CommandId } from '@shared/contract/commands';
import { useClient } from '../client/ClientContext';
import { select } from '../drawing/drawingActions';
import { drawingStore, useDrawingStore } from '../drawing/drawingStore';
import { refusalOf, runCommand } from './runCommand';
import { shortcutText } from './shortcutText';
import '../widgets/menus.css';

/** What is offered where something is selected, and where nothing is; what cannot be done now is left out. */
const offered: { readonly selection: readonly CommandId[]; readonly nothing: readonly CommandId[] } = {
  selection: [
    ...(['network.open', 'network.unfold', 'edit.rename', 'edit.cut', 'edit.copy', 'edit.duplicate'] as const),
    ...(['edit.delete', 'network.addAfter', 'network.makeComposite', 'network.dissolve'] as const),
    ...(['network.saveBlock', 'network.exportBlock'] as const),
  ],
  nothing: ['network.quickAdd', 'network.note', 'edit.paste', 'edit.pasteLinked', 'edit.selectAll', 'view.fit'],
};

/** The canvas with its context menu. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger className="canvas-menu" onContextMenuCapture={selectUnder}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu popover" onCloseAutoFocus={(event) => event.preventDefault()}>
          <Items />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Items() {
  const client = useClient();
  const isEmpty = useDrawingStore(({ selection }) => selection.length === 0);
  return offered[isEmpty ? 'nothing' : 'selection']
    .filter((id) => refusalOf(id) === undefined)
    .map((id) => (
      <ContextMenu.Item key={id} className="menu-item" onSelect={() => void setTimeout(() => runCommand(id, client))}>
        {commandList[id].label}
        <kbd>{shortcutText(id)}</kbd>
      </ContextMenu.Item>
    ));
}

/** What is under the pointer is meant: selects it, unless it is a part of the selection. Text fields keep the browser's menu. */
function selectUnder(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea')) return event.stopPropagation();
  const id = target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const { selection } = drawingStore.getState();
  if (id === undefined ? selection.length > 0 : !selection.includes(id)) select(id === undefined ? [] : [id]);
}

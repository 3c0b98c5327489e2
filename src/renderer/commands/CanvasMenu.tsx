import { useState, type MouseEvent, type ReactNode } from 'react';
import { selectedPaths, selectPaths, workIn } from '../drawing/drawingActions';
import { placeUnder } from '../viewport/shownPicture';
import { later } from '../widgets/later';
import type { ContextMenuProps } from './ContextMenu';

const ContextMenu = later<ContextMenuProps>(() => import('./ContextMenu').then((module) => module.ContextMenu), <></>);

/** The canvas with its context menu. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const [at, setAt] = useState<ContextMenuProps['at']>();
  const onContextMenu = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    // Text fields keep the browser's own.
    if (target.closest('input, textarea')) return;
    event.preventDefault();
    selectUnder(target, event);
    setAt({ x: event.clientX, y: event.clientY });
  };
  return (
    <div className="canvas-menu" onContextMenu={onContextMenu}>
      {children}
      {at && <ContextMenu at={at} onClose={() => setAt(undefined)} />}
    </div>
  );
}

/** What is under the pointer is meant: selects it, unless it is a part of the selection. */
function selectUnder(target: HTMLElement, event: MouseEvent): void {
  const id = target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const selection = selectedPaths();
  if (id !== undefined) return void (selection.includes(id) || selectPaths([id]));
  if (selection.length > 0) selectPaths([]);
  workIn(placeUnder(event));
}

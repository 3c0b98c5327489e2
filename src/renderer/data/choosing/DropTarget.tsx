import { useEffect, useState } from 'react';
import { areDrawings } from '../../browser/droppedDrawings';
import { isTakenInside } from '../../browser/takesFiles';
import { useClient } from '../../client/ClientContext';
import { useWords } from '../../words/currentWords';
import { dropWords } from '../../words/english/drop';
import './dropTarget.css';

/** Whether files are dragged, and not a block of the palette. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a folder or files that are dropped anywhere in the window, and shows so while they are dragged over it. */
export function DropTarget() {
  const words = useWords(dropWords);
  const client = useClient();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      if (isTakenInside(event)) return setIsOver(false);
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Only what leaves the window comes from no element and goes to none.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (isTakenInside(event) || !hasFiles(event) || !event.dataTransfer || areDrawings(event.dataTransfer.files))
        return;
      event.preventDefault();
      // The event's items are gone once it is handled. What another program hands over may be in no folder.
      const dropped = [...event.dataTransfer.items].flatMap(
        (item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [],
      );
      void import('./chooseDropped').then(({ chooseDropped }) => chooseDropped(client, dropped));
    };
    const listeners = { dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as keyof typeof listeners, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as keyof typeof listeners, listener);
    };
  }, [client]);
  if (!isOver) return null;
  return <div className="drop-target">{words.drop}</div>;
}

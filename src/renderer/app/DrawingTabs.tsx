import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useClient } from '../client/ClientContext';
import { runCommand } from '../commands/runCommand';
import { shortcutText } from '../commands/shortcutText';
import { useDrawingStore, type DrawingState } from '../drawing/drawingStore';
import { moveTab, useTabs, type Tab } from '../drawing/tabs';
import { isUnsaved } from '../drawing/unsavedChanges';
import { closeTab } from '../files/closeTab';
import { switchTo } from '../files/openInTab';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import './drawingTabs.css';

/** The open drawings; the one that is shown says whether a file holds it. */
export function DrawingTabs() {
  const words = useWords(appWords);
  const client = useClient();
  const tabs = useTabs((state) => state.tabs);
  const dragged = useRef<number>(undefined);
  return (
    <nav className="drawing-tabs" aria-label={words.drawings}>
      <ul>
        {tabs.map((tab, index) => (
          <li
            key={tab.key}
            className="drawing-tab"
            data-current={!tab.resting || undefined}
            draggable={tabs.length > 1}
            onDragStart={() => (dragged.current = tab.key)}
            onDragOver={(event) => dragged.current !== undefined && event.preventDefault()}
            onDrop={(event) => {
              if (dragged.current === undefined) return;
              // A tab is no data and no drawing that is dropped on the window.
              event.stopPropagation();
              moveTab(dragged.current, index);
            }}
            onDragEnd={() => (dragged.current = undefined)}
            onAuxClick={({ button }) => button === 1 && void closeTab(client, tab.key)}
          >
            {tab.resting ? <Resting tab={tab} state={tab.resting.state} /> : <Shown />}
            <button
              type="button"
              className="icon-button drawing-tab-close"
              aria-label={tab.resting ? words.closeNamed(tab.resting.state.document.name) : words.closeThis}
              title={tab.resting ? words.close : `${words.close}, ${shortcutText('file.close')}`}
              onClick={() => void closeTab(client, tab.key)}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-button"
        aria-label={words.newDrawing}
        title={`${words.newDrawing}, ${shortcutText('file.new')}`}
        onClick={() => runCommand('file.new', client)}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </nav>
  );
}

function Resting({ tab, state }: { readonly tab: Tab; readonly state: DrawingState }) {
  const { unsaved } = useWords(appWords);
  const { document, file } = state;
  return (
    <button type="button" className="drawing-tab-name" title={file?.location} onClick={() => switchTo(tab.key)}>
      {document.name}
      {isUnsaved(state) && (
        <span className="unsaved">
          <span className="visually-hidden">, {unsaved}</span>
        </span>
      )}
    </button>
  );
}

function Shown() {
  const words = useWords(appWords);
  const name = useDrawingStore(({ document }) => document.name);
  const file = useDrawingStore((state) => state.file);
  const unsaved = useDrawingStore(isUnsaved);
  const shown = useRef<HTMLParagraphElement>(null);
  // Of many tabs the one that is shown is in sight, with the button that closes it.
  useEffect(() => shown.current?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'end' }), []);
  return (
    <p ref={shown} className="file-name" aria-current="page" title={file?.location}>
      {name}
      {file && file.name !== name && ` (${file.name})`}{' '}
      <span className="drawing-tab-state">
        · {unsaved ? <span className="unsaved">{words.unsaved}</span> : file ? words.saved : words.neverSaved}
      </span>
    </p>
  );
}

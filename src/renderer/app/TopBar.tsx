import { runCommand } from '../commands/runCommand';
import { shortcutText } from '../commands/shortcutText';
import { isUnsaved } from '../drawing/unsavedChanges';
import { useDrawingStore } from '../drawing/drawingStore';
import { useKept } from '../files/keptDrawing';
import { showInspectorTab } from '../ui/uiStore';
import { TrainControls } from '../training/TrainControls';
import { useClient } from '../client/ClientContext';
import { Menu } from 'lucide-react';
import { later } from '../widgets/later';
import './topBar.css';

const CommandMenu = later(
  () => import('../commands/CommandMenu').then((module) => module.CommandMenu),
  <button type="button" className="icon-button" aria-label="Menu" title="Menu" disabled>
    <Menu size={18} aria-hidden="true" />
  </button>,
);

export function TopBar() {
  const client = useClient();
  return (
    <header className="top-bar">
      <CommandMenu />
      <h1 className="wordmark">
        <button
          type="button"
          className="wordmark-button"
          title="Start page"
          onClick={() => runCommand('file.start', client)}
        >
          Netloom
        </button>
      </h1>
      <FileName />
      <UnsavedElsewhere />
      <div className="top-bar-right">
        <TrainControls onShowData={() => showInspectorTab('data')} />
        <button
          type="button"
          className="pill pill-button"
          title="All commands"
          aria-label={`All commands, ${shortcutText('view.commands')}`}
          onClick={() => runCommand('view.commands', client)}
        >
          {shortcutText('view.commands')}
        </button>
      </div>
    </header>
  );
}

/** Leads to the unsaved work of a page that ended badly. */
function UnsavedElsewhere() {
  const client = useClient();
  const kept = useKept();
  if (!kept) return null;
  return (
    <button
      type="button"
      className="pill pill-button"
      title={`Netloom has unsaved changes to “${kept.document.name}”`}
      onClick={() => runCommand('file.start', client)}
    >
      Unsaved changes…
    </button>
  );
}

function FileName() {
  const name = useDrawingStore(({ document }) => document.name);
  const file = useDrawingStore((state) => state.file);
  const unsaved = useDrawingStore(isUnsaved);
  return (
    <p className="file-name" title={file?.location}>
      {name}
      {file && file.name !== name && ` (${file.name})`} ·{' '}
      {unsaved ? <span className="unsaved">unsaved changes</span> : file ? 'saved' : 'never saved'}
    </p>
  );
}

import { runCommand } from '../commands/runCommand';
import { shortcutText } from '../commands/shortcutText';
import { useKept } from '../files/keptDrawing';
import { showInspectorTab } from '../ui/uiStore';
import { TrainControls } from '../training/TrainControls';
import { useClient } from '../client/ClientContext';
import { Menu } from 'lucide-react';
import { later } from '../widgets/later';
import { DrawingTabs } from './DrawingTabs';
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
      <DrawingTabs />
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

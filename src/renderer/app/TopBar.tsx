import { runCommand } from '../commands/runCommand';
import { shortcutText } from '../commands/shortcutText';
import { useKept } from '../files/keptDrawing';
import { showInspectorTab } from '../ui/uiStore';
import { TrainControls } from '../training/TrainControls';
import { useClient } from '../client/ClientContext';
import { Menu } from 'lucide-react';
import { later } from '../widgets/later';
import { DrawingTabs } from './DrawingTabs';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import './topBar.css';

const CommandMenu = later(() => import('../commands/CommandMenu').then((module) => module.CommandMenu), <MenuToCome />);

function MenuToCome() {
  const { menu } = useWords(appWords);
  return (
    <button type="button" className="icon-button" aria-label={menu} title={menu} disabled>
      <Menu size={18} aria-hidden="true" />
    </button>
  );
}

export function TopBar() {
  const words = useWords(appWords);
  const client = useClient();
  return (
    <header className="top-bar">
      <CommandMenu />
      <h1 className="wordmark">
        <button
          type="button"
          className="wordmark-button"
          title={words.startPage}
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
          title={words.allCommands}
          aria-label={`${words.allCommands}, ${shortcutText('view.commands')}`}
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
  const words = useWords(appWords);
  const kept = useKept();
  if (!kept) return null;
  return (
    <button
      type="button"
      className="pill pill-button"
      title={words.unsavedElsewhereHint(kept.document.name)}
      onClick={() => runCommand('file.start', client)}
    >
      {words.unsavedElsewhere}
    </button>
  );
}

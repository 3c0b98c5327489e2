import { FilePlus2, FolderOpen, LayoutGrid, type LucideIcon } from 'lucide-react';
import type { CommandId } from '@shared/contract/commands';
import { useClient } from '../client/ClientContext';
import { ChooseDataButton } from '../data/ChooseDataButton';
import { runCommand } from '../commands/runCommand';
import { shortcutText } from '../commands/shortcutText';
import { useWords } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';
import { startWords } from '../words/english/start';

const begins: readonly (readonly [id: CommandId, Icon: LucideIcon])[] = [
  ['file.new', FilePlus2],
  ['file.open', FolderOpen],
  ['file.gallery', LayoutGrid],
];

/** The commands that begin a drawing, and where a file can be dropped. */
export function Begin() {
  const client = useClient();
  const words = useWords(startWords);
  const { labels } = useWords(commandsWords);
  return (
    <section className="start-begin" aria-label={words.begin}>
      {begins.map(([id, Icon]) => (
        <button key={id} type="button" className="start-command" onClick={() => runCommand(id, client)}>
          <Icon size={18} aria-hidden="true" />
          <span>{labels[id]}</span>
          <kbd>{shortcutText(id)}</kbd>
        </button>
      ))}
      <div className="start-drop">
        <p>{words.drop}</p>
        <ChooseDataButton />
      </div>
    </section>
  );
}

import { Command } from 'cmdk';
import type { Step } from '@shared/document';
import { undoSteps } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { openDialog } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';
import { SearchDialog, SearchList } from '../widgets/SearchDialog';
import '../canvas/quickAdd/quickAdd.css';

/** More are not looked through. */
const most = 100;

/** The steps that were made, newest first: choosing one goes back to the drawing as it was after it, or forward again. */
export function HistoryDialog() {
  const { history: words } = useWords(commandsWords);
  return (
    <SearchDialog dialog="history" label={words.title} placeholder={words.hint}>
      {() => <Steps />}
    </SearchDialog>
  );
}

function Steps() {
  const { history: words } = useWords(commandsWords);
  const { past, future } = drawingStore.getState().history;
  const made = past.slice(-most).reverse();
  const undone = future.slice(-most);
  return (
    <SearchList empty={words.none}>
      {undone.map((step, at) => (
        <Item key={`undone ${at}`} id={`undone ${at}`} step={step} said={words.undone} back={-(undone.length - at)} />
      ))}
      {made.map((step, at) => (
        <Item key={`made ${at}`} id={`made ${at}`} step={step} said={at ? '' : words.now} back={at} />
      ))}
      {past.length <= most && <Item id="first" step={{ label: words.opened }} said="" back={past.length} />}
    </SearchList>
  );
}

interface ItemProps {
  readonly id: string;
  readonly step: Pick<Step, 'label'>;
  readonly said: string;
  /** Steps to undo; to redo where negative. */
  readonly back: number;
}

function Item({ id, step: { label }, said, back }: ItemProps) {
  return (
    <Command.Item
      value={`${label} ${id}`}
      className="command-item"
      onSelect={() => {
        openDialog(undefined);
        undoSteps(back);
      }}
    >
      <span>{label}</span>
      <span className="quick-add-result">{said}</span>
    </Command.Item>
  );
}

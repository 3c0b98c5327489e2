import { renameDocument } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { shortcutText } from '../commands/shortcutText';
import { KeyedText } from '../widgets/KeyedText';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';

export function NothingSelected() {
  const words = useWords(inspectorWords);
  const name = useDrawingStore(({ document }) => document.name);
  return (
    <div className="inspector">
      <h2 className="eyebrow">{words.drawing}</h2>
      <label className="inspector-row">
        <span>{words.name}</span>
        <input
          className="field"
          value={name}
          onChange={(event) =>
            edit(words.edits.renameDrawing, (document) => renameDocument(document, event.target.value), {
              merge: 'document:name',
            })
          }
        />
      </label>
      <p className="inspector-hint">
        <KeyedText text={words.hint(shortcutText('view.commands'))} />
      </p>
    </div>
  );
}

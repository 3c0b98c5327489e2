import { renameDocument } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { shortcutText } from '../commands/shortcutText';

export function NothingSelected() {
  const name = useDrawingStore(({ document }) => document.name);
  return (
    <div className="inspector">
      <h2 className="eyebrow">Drawing</h2>
      <label className="inspector-row">
        <span>name</span>
        <input
          className="field"
          value={name}
          onChange={(event) =>
            edit('Rename the drawing', (document) => renameDocument(document, event.target.value), {
              merge: 'document:name',
            })
          }
        />
      </label>
      <p className="inspector-hint">
        Select a block to see its parameters and its output. Press <kbd>/</kbd> to add a block, <kbd>A</kbd> to add one
        after the selected block, <kbd>{shortcutText('view.commands')}</kbd> for everything else.
      </p>
    </div>
  );
}

import { Fragment } from 'react';
import { commandIds, commandList } from '@shared/contract/commands';
import { ModalDialog } from '../widgets/ModalDialog';
import { shortcutText } from './shortcutText';
import './keysDialog.css';

/** What the canvas does with keys and the mouse besides commands. */
const gestures: readonly (readonly [string, string])[] = [
  ['← →', 'Move along edges'],
  ['↑ ↓', 'Move between siblings'],
  ['Alt + arrows', 'Move the selection'],
  ['Alt + drag', 'Copy'],
  ['Shift + drag', 'Select an area'],
  ['Double click on the canvas', 'Add a block'],
  ['Drop an edge on the canvas', 'Add a block that fits'],
  ['Double click on a composite', 'Open it'],
];

export function KeysDialog() {
  return (
    <ModalDialog dialog="keys" title="Keyboard shortcuts">
      <dl className="keys">
        {gestures.map(([keys, meaning]) => (
          <Row key={keys} keys={keys} meaning={meaning} />
        ))}
        {commandIds
          .filter((id) => shortcutText(id))
          .map((id) => (
            <Row key={id} keys={shortcutText(id)} meaning={commandList[id].label} />
          ))}
      </dl>
    </ModalDialog>
  );
}

function Row({ keys, meaning }: { readonly keys: string; readonly meaning: string }) {
  return (
    <Fragment>
      <dt>{meaning}</dt>
      <dd>
        <kbd>{keys}</kbd>
      </dd>
    </Fragment>
  );
}

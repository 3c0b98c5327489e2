import { Fragment } from 'react';
import { commandIds } from '@shared/contract/commands';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';
import { shortcutText } from './shortcutText';
import './keysDialog.css';

export function KeysDialog() {
  const { keys: words, labels } = useWords(commandsWords);
  return (
    <ModalDialog dialog="keys" title={words.title}>
      <dl className="keys">
        {Object.entries(words.gestures).map(([id, { keys, meaning }]) => (
          <Row key={id} keys={keys} meaning={meaning} />
        ))}
        {commandIds
          .filter((id) => shortcutText(id))
          .map((id) => (
            <Row key={id} keys={shortcutText(id)} meaning={labels[id]} />
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

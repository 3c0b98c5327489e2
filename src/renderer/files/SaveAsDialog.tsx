import { useRef, type FormEvent } from 'react';
import { serializeDocument } from '@shared/document';
import { drawingExtension } from '@shared/document/fileName';
import { download } from '../browser/download';
import { drawingStore } from '../drawing/drawingStore';
import { answer, openDialog } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { fileDialogsWords } from '../words/english/fileDialogs';
import { widgetsWords } from '../words/english/widgets';

/** Asks for a name in the workspace, where the host has no dialog of its own; or hands a copy to the browser. */
export function SaveAsDialog() {
  const { title } = useWords(fileDialogsWords).saveAs;
  return (
    <ModalDialog dialog="saveAs" title={title}>
      <Form />
    </ModalDialog>
  );
}

function Form() {
  const { saveAs: words, save } = useWords(fileDialogsWords);
  const { cancel } = useWords(widgetsWords);
  const field = useRef<HTMLInputElement>(null);
  const nameIn = () => field.current?.value.trim();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const name = nameIn();
    if (name) answer('saveAs', name);
  };
  const downloadCopy = () => {
    const { document } = drawingStore.getState();
    download({
      name: `${nameIn() || document.name}${drawingExtension}`,
      bytes: new TextEncoder().encode(serializeDocument(document)),
    });
    openDialog(undefined);
  };
  return (
    <form className="modal-form" onSubmit={keep}>
      <input
        ref={field}
        className="field"
        aria-label={words.name}
        defaultValue={drawingStore.getState().document.name}
        autoFocus
        onFocus={({ target }) => target.select()}
      />
      <p className="hint">{words.hint}</p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          {cancel}
        </button>
        <button type="button" className="button" onClick={downloadCopy}>
          {words.download}
        </button>
        <button type="submit" className="button button-primary">
          {save}
        </button>
      </div>
    </form>
  );
}

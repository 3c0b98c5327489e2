import { useRef, type FormEvent } from 'react';
import { serializeDocument } from '@shared/document';
import { drawingExtension } from '@shared/document/fileName';
import { download } from '../browser/download';
import { drawingStore } from '../drawing/drawingStore';
import { answer, openDialog } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';

/** Asks for a name in the workspace, where the host has no dialog of its own; or hands a copy to the browser. */
export function SaveAsDialog() {
  return (
    <ModalDialog dialog="saveAs" title="Save the drawing as">
      <Form />
    </ModalDialog>
  );
}

function Form() {
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
        aria-label="Name"
        defaultValue={drawingStore.getState().document.name}
        autoFocus
        onFocus={({ target }) => target.select()}
      />
      <p className="hint">
        Drawings are saved where Netloom runs, and <b>Open</b> lists them. A download is a copy on this computer.
      </p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Cancel
        </button>
        <button type="button" className="button" onClick={downloadCopy}>
          Download a copy
        </button>
        <button type="submit" className="button button-primary">
          Save
        </button>
      </div>
    </form>
  );
}

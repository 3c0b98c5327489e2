import { useRef, type FormEvent } from 'react';
import { useClient } from '../client/ClientContext';
import { drawingStore } from '../drawing/drawingStore';
import { openDialog } from '../ui/uiStore';
import { write } from './documentFiles';
import { ModalDialog } from '../widgets/ModalDialog';

/** Asks for a name in the workspace, where the host has no dialog of its own. */
export function SaveAsDialog() {
  return (
    <ModalDialog dialog="saveAs" title="Save the drawing as">
      <Form />
    </ModalDialog>
  );
}

function Form() {
  const client = useClient();
  const field = useRef<HTMLInputElement>(null);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const name = field.current?.value.trim();
    if (!name) return;
    openDialog(undefined);
    void write(client, undefined, name);
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
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Cancel
        </button>
        <button type="submit" className="button button-primary">
          Save
        </button>
      </div>
    </form>
  );
}

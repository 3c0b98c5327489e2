import { useState } from 'react';
import { adaptToDataset } from '@shared/compiler/adaptToDataset';
import type { FormatSettings } from '@shared/data/formats';
import { forgetAnswers } from '../../client/askOnce';
import { useClient } from '../../client/ClientContext';
import { useDrawing } from '../../drawing/DrawingContext';
import { openDialog, showInspectorTab, showPage } from '../../ui/uiStore';
import { ModalDialog } from '../../widgets/ModalDialog';
import { ChooseButtons } from './ChooseButtons';
import { readAgain, useChoosing, withChosen } from './choosingStore';
import { FoundData } from './FoundData';
import './choosing.css';

/** Takes a folder or files, shows what is in them, and makes them the drawing's data. */
export function ChooseDataDialog() {
  const client = useClient();
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { found, busy, error } = useChoosing();
  const [fits, setFits] = useState(true);
  const isBad = found !== undefined && found.problemCount > 0 && !found.settings?.skip;
  const use = async (): Promise<void> => {
    const dataset = await withChosen('Adding the data…', (chosen) =>
      client.request('datasets.adopt', { chosen, ...(found?.settings && { as: found.settings }) }),
    );
    if (!dataset) return;
    forgetAnswers(client);
    const adaptation = fits ? adaptToDataset(document, dataset) : undefined;
    if (adaptation && 'document' in adaptation) drawing.replace(adaptation.document, 'Choose data');
    else drawing.editRecipe({ ...document.recipe, dataset }, 'Choose data');
    openDialog(undefined);
    showPage(undefined);
    showInspectorTab('data');
  };
  const change = (settings: FormatSettings) => void readAgain(client, settings);
  return (
    <ModalDialog dialog="data" title="Choose data">
      <p className="form-hint">
        Drop a folder or files anywhere in the window, or choose them. Netloom says what they are before it uses them.
      </p>
      <ChooseButtons isBusy={busy !== undefined} />
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {found && <FoundData found={found} onChange={change} onReadAs={(kind) => void readAgain(client, kind)} />}
      <p className="form-hint" role="status">
        {busy}
      </p>
      {found && (
        <label className="fit-choice">
          <input type="checkbox" checked={fits} onChange={(event) => setFits(event.target.checked)} /> Fit the drawing’s
          Input and last layer to these data
        </label>
      )}
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={!found || busy !== undefined || isBad}
          title={isBad ? 'Some files cannot be read. Repair them, or choose to skip them.' : undefined}
          onClick={() => void use()}
        >
          Use these data
        </button>
      </div>
    </ModalDialog>
  );
}

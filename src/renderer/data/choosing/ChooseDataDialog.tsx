import { useEffect, useState } from 'react';
import { adaptToDataset } from '@shared/compiler/adaptToDataset';
import type { FormatSettings } from '@shared/data/formats';
import { forgetAnswers } from '../../client/askOnce';
import { useClient } from '../../client/ClientContext';
import { useDrawing } from '../../drawing/DrawingContext';
import { openDialog, showInspectorTab, showPage, useUi } from '../../ui/uiStore';
import { ModalDialog } from '../../widgets/ModalDialog';
import { ChooseButtons } from './ChooseButtons';
import { followLooks, readAgain, stopLooking, useChoosing, withChosen } from './choosingStore';
import { FoundData } from './FoundData';
import { LookProgress } from './LookProgress';
import { useWords } from '../../words/currentWords';
import { choosingWords } from '../../words/english/choosing';
import './choosing.css';

/** Takes a folder or files, shows what is in them, and makes them the drawing's data. */
export function ChooseDataDialog() {
  const words = useWords(choosingWords);
  const client = useClient();
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { found, busy, error } = useChoosing();
  const [fits, setFits] = useState(true);
  const isBad = found !== undefined && found.problemCount > 0 && !found.settings?.skip;
  const use = async (): Promise<void> => {
    const dataset = await withChosen(words.adding, (chosen) =>
      client.request('datasets.adopt', { chosen, ...(found?.settings && { as: found.settings }) }),
    );
    if (!dataset) return;
    forgetAnswers(client);
    const adaptation = fits ? adaptToDataset(document, dataset) : undefined;
    if (adaptation && 'document' in adaptation) drawing.replace(adaptation.document, words.title);
    else drawing.editRecipe({ ...document.recipe, dataset }, words.title);
    openDialog(undefined);
    showPage(undefined);
    showInspectorTab('data');
  };
  const isOpen = useUi(({ dialog }) => dialog === 'data');
  useEffect(() => followLooks(client), [client]);
  // Nobody waits for what was begun once the dialog is closed.
  useEffect(() => (isOpen ? undefined : stopLooking(client)), [client, isOpen]);
  const change = (settings: FormatSettings) => void readAgain(client, settings);
  return (
    <ModalDialog dialog="data" title={words.title}>
      <p className="form-hint">{words.hint}</p>
      <ChooseButtons isBusy={busy !== undefined} />
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {found && <FoundData found={found} onChange={change} onReadAs={(kind) => void readAgain(client, kind)} />}
      <LookProgress />
      {found && (
        <label className="fit-choice">
          <input type="checkbox" checked={fits} onChange={(event) => setFits(event.target.checked)} /> {words.fit}
        </label>
      )}
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={!found || busy !== undefined || isBad}
          title={isBad ? words.unreadable : undefined}
          onClick={() => void use()}
        >
          {words.use}
        </button>
      </div>
    </ModalDialog>
  );
}

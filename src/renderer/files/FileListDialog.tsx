import { useEffect, useRef, useState } from 'react';
import { Command } from 'cmdk';
import type { RequestOutput } from '@shared/contract/contract';
import { useClient } from '../client/ClientContext';
import { SearchDialog, SearchList } from '../widgets/SearchDialog';
import { openDialog } from '../ui/uiStore';
import { openById, openFile } from './documentFiles';
import { sentenceOfError } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { fileDialogsWords } from '../words/english/fileDialogs';
import './fileListDialog.css';

type ListRequest = 'documents.list' | 'documents.recent';
type Listed = RequestOutput<ListRequest>[number];

interface FileListDialogProps {
  readonly dialog: 'open' | 'recent';
  readonly request: ListRequest;
  /** Whether a file of the computer that the browser runs on can be chosen too. */
  readonly picker?: boolean;
}

/** Drawings to choose from, found by typing. */
export function FileListDialog({ dialog, request, picker }: FileListDialogProps) {
  const { title, hint, empty } = useWords(fileDialogsWords).lists[dialog];
  return (
    <SearchDialog dialog={dialog} label={title} placeholder={hint}>
      {() => (
        <>
          <Files request={request} empty={empty} />
          {picker && <Picker />}
        </>
      )}
    </SearchDialog>
  );
}

function Files({ request, empty }: Pick<FileListDialogProps, 'request'> & { readonly empty: string }) {
  const client = useClient();
  const words = useWords(fileDialogsWords);
  const [files, setFiles] = useState<readonly Listed[]>();
  const [error, setError] = useState<string>();
  const [opening, setOpening] = useState<string>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    client.request(request, undefined).then(setFiles, (cause: unknown) => setError(sentenceOfError(cause)));
    return () => void (gone.current = true);
  }, [client, request]);
  const choose = (file: Listed) => {
    setOpening(file.name);
    // It closes behind the drawing, so that nothing else is opened before it.
    void openById(client, file.id).finally(() => {
      if (!gone.current) openDialog(undefined);
    });
  };
  if (error)
    return (
      <p className="command-empty" role="alert">
        {error}
      </p>
    );
  if (!files || opening)
    return (
      <p className="command-empty" role="status">
        {opening ? words.opening(opening) : words.looking}
      </p>
    );
  return (
    <SearchList empty={files.length ? words.noMatch : empty}>
      {files.map((file) => (
        <Command.Item
          key={file.id}
          value={`${file.name} ${file.id}`}
          className="command-item file-item"
          onSelect={() => choose(file)}
        >
          <b>{file.name}</b>
          <span className="file-location">{file.location}</span>
        </Command.Item>
      ))}
    </SearchList>
  );
}

/** Lets the browser ask for a file of its own computer. */
function Picker() {
  const words = useWords(fileDialogsWords);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (!file) return;
    openDialog(undefined);
    void openFile(file);
  };
  return (
    <div className="file-picker">
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.fromComputer}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={words.onComputer}
        onChange={({ target }) => take(target.files?.[0])}
      />
    </div>
  );
}

import { useEffect, useState } from 'react';
import { Command } from 'cmdk';
import type { RequestOutput } from '@shared/contract/contract';
import { useClient } from '../client/ClientContext';
import { SearchDialog, SearchList } from '../widgets/SearchDialog';
import { openDialog, type Dialog } from '../ui/uiStore';
import { openById, unlessUnsaved } from './documentFiles';
import { messageOf } from '@shared/errors/messageOf';
import './fileListDialog.css';

type ListRequest = 'documents.list' | 'documents.recent' | 'documents.gallery';
type Listed = RequestOutput<ListRequest>[number] & { readonly description?: string };

interface FileListDialogProps {
  readonly dialog: Dialog;
  readonly title: string;
  readonly request: ListRequest;
  readonly empty: string;
}

/** Drawings to choose from, found by typing. */
export function FileListDialog({ dialog, title, request, empty }: FileListDialogProps) {
  return (
    <SearchDialog dialog={dialog} label={title} placeholder={`${title}…`}>
      {() => <Files request={request} empty={empty} />}
    </SearchDialog>
  );
}

function Files({ request, empty }: Pick<FileListDialogProps, 'request' | 'empty'>) {
  const client = useClient();
  const [files, setFiles] = useState<readonly Listed[]>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    client.request(request, undefined).then(setFiles, (cause: unknown) => setError(messageOf(cause)));
  }, [client, request]);
  const choose = (id: string) => {
    openDialog(undefined);
    unlessUnsaved(() => void openById(client, id));
  };
  if (error)
    return (
      <p className="command-empty" role="alert">
        {error}
      </p>
    );
  if (!files) return <p className="command-empty">Looking…</p>;
  return (
    <SearchList empty={files.length ? 'No drawing matches.' : empty}>
      {files.map(({ id, name, location, description }) => (
        <Command.Item key={id} value={`${name} ${id}`} className="command-item file-item" onSelect={() => choose(id)}>
          <b>{name}</b>
          <span className="file-location">{description ?? location}</span>
        </Command.Item>
      ))}
    </SearchList>
  );
}

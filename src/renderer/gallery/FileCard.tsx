import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { openById } from '../files/documentFiles';
import { formatWhen } from '../format/when';
import { DrawingCard } from './DrawingCard';
import { countsText } from './NetworkCard';

/** A file of a drawing, as the host lists it. */
export interface ListedFile {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly modifiedAt: number;
}

/** One of the user's drawings. A file that cannot be read says so, and the others are shown. */
export function FileCard({ file, tabIndex }: { readonly file: ListedFile; readonly tabIndex: 0 | -1 }) {
  const client = useClient();
  const { output, error } = useRequest('documents.card', { id: file.id });
  return (
    <DrawingCard
      name={file.name}
      about={`${formatWhen(file.modifiedAt)} · ${file.location}`}
      counts={output && countsText(output)}
      svg={output?.picture}
      trouble={error}
      tabIndex={tabIndex}
      onOpen={() => void openById(client, file.id)}
    />
  );
}

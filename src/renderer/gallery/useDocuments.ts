import { useRequest } from '../client/useRequest';
import type { ListedFile } from './FileCard';

/** The user's drawings that the host knows: those opened or saved lately, then the rest of the workspace. */
export function useDocuments(): { readonly files: readonly ListedFile[]; readonly error?: string | undefined } {
  const recent = useRequest('documents.recent', undefined);
  const listed = useRequest('documents.list', undefined);
  const files = new Map([...(recent.output ?? []), ...(listed.output ?? [])].map((file) => [file.id, file]));
  return { files: [...files.values()], error: recent.error ?? listed.error };
}

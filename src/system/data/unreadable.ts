import { DatasetError } from '@shared/data/error';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { readTroubleSaid } from '../fileTrouble';

/** The error of a file that the operating system does not let be read. */
export function unreadable(path: string, error: unknown): DatasetError {
  return new DatasetError(hostSaying('file', 'unreadable', path, readTroubleSaid(error)));
}

/** The same to stand behind a file's name. */
export const cannotBeRead = (error: unknown): HostSaying => hostSaying('file', 'cannotBeRead', readTroubleSaid(error));

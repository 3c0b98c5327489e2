import { STATUS_CODES } from 'node:http';
import { hostOf } from '@host/download/download';
import { knownReason } from '@host/download/problems';
import { answered } from '@host/download/request';
import { tell, told } from '@shared/messages/hostSaying';
import { toldOfError, type Told } from '@shared/messages/saidError';

/** What the updater's errors have besides a message. */
interface UpdaterError {
  readonly code?: unknown;
  /** Of an answer that says no, whose message has its headers too. */
  readonly statusCode?: unknown;
}

/** Why no newer version could be found, or fetched, from this feed. */
export function updateTrouble(error: unknown, feed: string): Told {
  const { code, statusCode } = error as UpdaterError;
  if (code === 'ERR_CHECKSUM_MISMATCH') return told(tell('update', 'otherFile'));
  const reason =
    typeof statusCode === 'number'
      ? answered({ status: statusCode, statusText: STATUS_CODES[statusCode] ?? '' })
      : knownReason(error);
  return reason ? told(tell('download', 'notGiven', hostOf(feed), reason)) : toldOfError(error);
}

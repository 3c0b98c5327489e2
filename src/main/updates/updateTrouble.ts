import { STATUS_CODES } from 'node:http';
import { hostOf } from '@host/download/download';
import { knownReason } from '@host/download/problems';
import { answered } from '@host/download/request';
import { hostSaying, asSaidText } from '@shared/messages/hostSaying';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';

/** What the updater's errors have besides a message. */
interface UpdaterError {
  readonly code?: unknown;
  /** Of an answer that says no, whose message has its headers too. */
  readonly statusCode?: unknown;
}

/** Why no newer version could be found, or fetched, from this feed. */
export function updateTrouble(error: unknown, feed: string): SaidText {
  const { code, statusCode } = error as UpdaterError;
  if (code === 'ERR_CHECKSUM_MISMATCH') return asSaidText(hostSaying('update', 'otherFile'));
  const reason =
    typeof statusCode === 'number'
      ? answered({ status: statusCode, statusText: STATUS_CODES[statusCode] ?? '' })
      : knownReason(error);
  return reason ? asSaidText(hostSaying('download', 'notGiven', hostOf(feed), reason)) : saidTextOf(error);
}

import { messageOf } from '@shared/errors/messageOf';
import { hostSaying, textOfError, type HostText } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';

/** A download that was broken off after some of it had come; what came is kept, so that the next try goes on from there. */
export class DownloadInterrupted extends HostError {
  override readonly name = 'DownloadInterrupted';
}

/** No room for what comes. What came is kept. */
export class DiskFull extends HostError {
  override readonly name = 'DiskFull';
}

type Reason = 'noHost' | 'noNames' | 'refused' | 'brokenOff' | 'noNetwork' | 'late' | 'expired' | 'untrusted';

/** By the code of Node's error, or the name that Chromium gives it. */
const reasons: Readonly<Record<string, Reason>> = {
  ENOTFOUND: 'noHost',
  ERR_NAME_NOT_RESOLVED: 'noHost',
  EAI_AGAIN: 'noNames',
  ECONNREFUSED: 'refused',
  ERR_CONNECTION_REFUSED: 'refused',
  ECONNRESET: 'brokenOff',
  UND_ERR_SOCKET: 'brokenOff',
  ERR_CONNECTION_RESET: 'brokenOff',
  ERR_CONNECTION_CLOSED: 'brokenOff',
  ENETUNREACH: 'noNetwork',
  ERR_INTERNET_DISCONNECTED: 'noNetwork',
  ERR_ADDRESS_UNREACHABLE: 'noNetwork',
  ETIMEDOUT: 'late',
  UND_ERR_CONNECT_TIMEOUT: 'late',
  ERR_CONNECTION_TIMED_OUT: 'late',
  ERR_TIMED_OUT: 'late',
  CERT_HAS_EXPIRED: 'expired',
  ERR_CERT_DATE_INVALID: 'expired',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
};

/** Why a request failed, in words: `fetch` hides it in the cause of its error. */
export function reasonOf(error: unknown): HostText {
  const reason = knownReason(error);
  if (reason) return reason;
  return error instanceof Error && error.cause !== undefined ? reasonOf(error.cause) : textOfError(error);
}

/** The same of an error itself, where it is one of the network's. */
export function knownReason(error: unknown): HostText | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const reason = reasons[code ?? ''] ?? reasons[/^net::(\w+)$/.exec(messageOf(error))?.[1] ?? ''];
  return reason && hostSaying('download', reason);
}

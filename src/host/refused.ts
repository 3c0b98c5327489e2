import { RequestError, type Failure } from '@shared/contract/errors';
import { toldInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { ToldError } from '@shared/messages/toldError';

/** The error of a request that cannot be done, which the page says in its language. */
export function refused(kind: Failure['kind'], said: HostSaying): RequestError {
  return new RequestError({ kind, message: toldInEnglish(said), said });
}

/** An error of any work of the host, which the page says in its language. */
export function failed(said: HostSaying, options?: ErrorOptions): ToldError {
  return new ToldError(said, options);
}

import { RequestError, type Failure } from '@shared/contract/errors';
import { toldInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { SaidError } from '@shared/messages/saidError';

/** The error of a request that cannot be done, which the page says in its language. */
export function refused(kind: Failure['kind'], said: HostSaying): RequestError {
  return new RequestError({ kind, message: toldInEnglish(said), said });
}

/** An error of any work of the host, which the page says in its language. */
export function failed(said: HostSaying, options?: ErrorOptions): SaidError {
  return new SaidError(toldInEnglish(said), said, options);
}

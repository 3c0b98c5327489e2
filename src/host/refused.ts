import { RequestError, type Failure } from '@shared/contract/errors';
import { hostInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';

/** The error of a request that cannot be done, which the page says in its language. */
export function refused(kind: Failure['kind'], said: HostSaying): RequestError {
  return new RequestError({ kind, message: hostInEnglish(said), said });
}

/** An error of any work of the host, which the page says in its language. */
export function failed(said: HostSaying, options?: ErrorOptions): HostError {
  return new HostError(said, options);
}

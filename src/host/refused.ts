import { RequestError, type Failure } from '@shared/contract/errors';
import { toldInEnglish, type HostSaying } from '@shared/messages/hostSaying';

/** The error of a request that cannot be done, which the page says in its language. */
export function refused(kind: Failure['kind'], said: HostSaying): RequestError {
  return new RequestError({ kind, message: toldInEnglish(said), said });
}

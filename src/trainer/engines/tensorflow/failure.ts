import { messageOf } from '@shared/errors/messageOf';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';

/**
 * Says of TensorFlow's own errors what they came up in, for which block, and what to do where it lacks an operator.
 * @param failing what cannot be done, for TensorFlow's reason
 */
export function attempt<Result>(
  failing: (why: string) => HostSaying,
  work: () => Result,
  blockOf: (node: string) => string | undefined = () => undefined,
): Result {
  try {
    return work();
  } catch (error) {
    const message = messageOf(error);
    if (!/SavedModel|Session fail|shared object|dlopen/.test(message)) throw error;
    const [, node] = /\{\{node ([^}]+)\}\}/.exec(message) ?? [];
    const block = node === undefined ? undefined : blockOf(node);
    const failed = failing(message);
    const lacking = lacksOperator.test(message) ? hostSaying('engine', 'lacksOperator', failed) : failed;
    throw new HostError(block === undefined ? lacking : hostSaying('engine', 'inBlock', block, lacking), {
      cause: error,
    });
  }
}

/** Its ways of saying that it has no code for an operator, or none for this device or these settings. */
const lacksOperator = /OpKernel|not registered|not (yet )?support|only supports|not implemented|Unimplemented/i;

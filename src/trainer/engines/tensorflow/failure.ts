import { messageOf } from '@shared/errors/messageOf';
/** Says of TensorFlow's own errors what they came up in, for which block, and what to do where it lacks an operator. */
export function attempt<Result>(
  version: string,
  what: string,
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
    const lacking = lacksOperator.test(message)
      ? ' This TensorFlow lacks an operator that the drawing needs: get a newer one (`netloom engine add tensorflow --source wheel`), or train with ONNX Runtime.'
      : '';
    const where = block === undefined ? '' : `${block}: `;
    throw new Error(`${where}TensorFlow ${version} cannot ${what}: ${message}.${lacking}`, { cause: error });
  }
}

/** Its ways of saying that it has no code for an operator, or none for this device or these settings. */
const lacksOperator = /OpKernel|not registered|not (yet )?support|only supports|not implemented|Unimplemented/i;

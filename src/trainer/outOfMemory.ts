import { messageOf } from '@shared/errors/messageOf';

/** What JavaScript and engines say where an allocation fails. */
const failedAllocation =
  /invalid (typed )?array (buffer )?length|array buffer allocation failed|bad_alloc|bad allocation|failed to allocate|out of memory|OOM when allocating/i;

/** An error of a run in words: a failed allocation is said to be one, with what to do. */
export function trainingTrouble(error: unknown): string {
  const message = messageOf(error);
  if (!failedAllocation.test(message)) return message;
  return 'Memory ran out. Use a smaller batch, smaller images, or fewer units and filters.';
}

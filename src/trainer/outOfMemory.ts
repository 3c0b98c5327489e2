import { hostSaying, asSaidText } from '@shared/messages/hostSaying';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';

/** What JavaScript and engines say where an allocation fails. */
const failedAllocation =
  /invalid (typed )?array (buffer )?length|array buffer allocation failed|bad_alloc|bad allocation|failed to allocate|out of memory|OOM when allocating/i;

/** An error of a run in words: a failed allocation is said to be one, with what to do. */
export function trainingTrouble(error: unknown): SaidText {
  const trouble = saidTextOf(error);
  return failedAllocation.test(trouble.message) ? asSaidText(hostSaying('run', 'memoryRanOut')) : trouble;
}

import { messageOf } from '@shared/errors/messageOf';
import { tell, toldInEnglish } from '@shared/messages/hostSaying';
import { saidOf } from '@shared/messages/saidError';
import type { Saying } from '@shared/messages/saying';

/** What JavaScript and engines say where an allocation fails. */
const failedAllocation =
  /invalid (typed )?array (buffer )?length|array buffer allocation failed|bad_alloc|bad allocation|failed to allocate|out of memory|OOM when allocating/i;

/** An error in words, and by its code where it has one. */
export interface Trouble {
  readonly message: string;
  readonly said?: Saying<string>;
}

/** An error of a run in words: a failed allocation is said to be one, with what to do. */
export function trainingTrouble(error: unknown): Trouble {
  const [message, said] = [messageOf(error), saidOf(error)];
  if (!failedAllocation.test(message)) return { message, ...(said && { said }) };
  const ranOut = tell('run', 'memoryRanOut');
  return { message: toldInEnglish(ranOut), said: ranOut };
}

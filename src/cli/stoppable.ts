import { exitCodes } from './exitCodes';
import { say, wrapUpWithReader } from './output';

/** Waits for work that Ctrl-C stops; a second Ctrl-C ends the process at once. */
export async function stoppable<Value>(
  work: Promise<Value>,
  stop: () => void,
  said = 'Stopping after this step, with a checkpoint …',
): Promise<Value> {
  // Left alone, the trainer would go on for a moment after us.
  wrapUpWithReader(stop);
  let asked = false;
  const interrupt = () => {
    if (asked) process.exit(exitCodes.interrupted);
    asked = true;
    say(`\n${said}`);
    stop();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await work;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

import { RequestError } from '@shared/contract/errors';
import { DatasetError } from '@shared/data/error';
import { Stopped, UnusableInput } from '@host/inference/inferenceService';
import { IncompleteDrawing } from '@shared/targets/codeTarget';

/** What the command line ends with. */
export const exitCodes = { success: 0, failure: 1, badInput: 2, interrupted: 130, readerGone: 141 } as const;

/** What the user gave cannot be used: a file, an option. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** The exit code that an error ends the process with. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Stopped) return exitCodes.interrupted;
  const isMissing = error instanceof RequestError && error.kind === 'missing';
  const isInput =
    isMissing || [BadInput, DatasetError, IncompleteDrawing, UnusableInput].some((kind) => error instanceof kind);
  return isInput ? exitCodes.badInput : exitCodes.failure;
}

import type { OutputResults } from '@shared/contract/results';
import type { Result, ResultKind } from '@shared/learning/results';

/** What a view is given. */
export interface ResultProps<Kind extends ResultKind> {
  readonly result: Extract<Result, { kind: Kind }>;
  /** The output that it is of. */
  readonly output: Omit<OutputResults, 'views'>;
}

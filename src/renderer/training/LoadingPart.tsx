import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** Stands where a part of the training tab is being loaded. */
export function LoadingPart({ what }: { readonly what: 'loadingCurves' | 'loadingResults' }) {
  return <p className="empty">{useWords(trainingWords)[what]}</p>;
}

import type { RequestOutput } from '@shared/contract/contract';
import { useRequest } from '../client/useRequest';
import { useDrawing } from '../drawing/DrawingContext';

export interface DatasetState {
  /** Its sizes, once it is read. */
  readonly facts?: RequestOutput<'datasets.preview'>;
  /** Nothing is chosen yet, or what was chosen elsewhere is not on this machine: a normal state. */
  readonly isMissing: boolean;
  /** Why data that are there cannot be read. */
  readonly error?: string;
}

/** The data set of the drawing's recipe. */
export function useDataset(): DatasetState {
  const { dataset } = useDrawing().useDocument().recipe;
  const { output, error, failure, loading } = useRequest('datasets.preview', { dataset, count: 1 });
  if (failure === 'missing') return { isMissing: true };
  // While another data set is read, what is at hand is about the one before.
  return { isMissing: false, ...(!loading && { facts: output }), ...(error !== undefined && { error }) };
}

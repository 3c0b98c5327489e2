import { useRequest } from '../client/useRequest';
import { useWords } from '../words/currentWords';
import { comparingWords } from '../words/english/comparing';
import { asOpened } from '../words/galleryDrawings';
import { Comparison } from './Comparison';
import type { ComparedPair } from './openComparison';

/** Two drawings that are not open, read from their files. */
export function PairComparison({ pair: [{ id: before }, { id: after }] }: { readonly pair: ComparedPair }) {
  const { reading } = useWords(comparingWords);
  const [one, other] = [useRequest('documents.open', { id: before }), useRequest('documents.open', { id: after })];
  const error = one.error ?? other.error;
  if (error !== undefined)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!one.output || !other.output) return <p role="status">{reading}</p>;
  return <Comparison before={asOpened(one.output).document} after={asOpened(other.output).document} />;
}

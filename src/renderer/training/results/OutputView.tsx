import type { ComponentType } from 'react';
import type { OutputResults } from '@shared/contract/results';
import { type Result, type ResultKind } from '@shared/learning/results';
import type { ResultProps } from './resultProps';
import { shownAs } from './resultViews';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

interface OutputViewProps {
  readonly results: OutputResults;
}

/** All views of an output's results, one below the other. */
export function OutputView({ results: { views, ...output } }: OutputViewProps) {
  return views.map((result) => <View key={result.kind} result={result} output={output} />);
}

function View({ result, output }: { readonly result: Result; readonly output: Omit<OutputResults, 'views'> }) {
  const words = useWords(resultsWords);
  const { label, doc } = words.views[result.kind];
  const Shown = shownAs[result.kind] as ComponentType<ResultProps<ResultKind>>;
  return (
    <section className="results-view" aria-label={label}>
      <h4 title={doc}>{label}</h4>
      <Shown result={result} output={output} />
    </section>
  );
}

import type { Problem } from '@shared/compiler/problem';
import { RemedyButtons } from '../../problems/RemedyButtons';
import { withoutRemedy } from '../../problems/problemText';
import { sentenceOf } from '../../words/sentence';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './blockProblems.css';

interface BlockProblemsProps {
  readonly problems: readonly Problem[];
  readonly selected: boolean;
}

/**
 * A node's problems. Hints are brief here and complete in the inspector. The remedies of a selected node are buttons; another
 * node only says how many there are, so that the click that selects it changes nothing.
 */
export function BlockProblems({ problems, selected }: BlockProblemsProps) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (errors.length ? errors : problems).slice(0, 2).map((problem) => (
    <div key={problem.message} className="node-problem" data-severity={problem.severity}>
      <p title={sentenceOf(problem.said)}>
        {problem.severity === 'error' || problem.remedies?.length
          ? withoutRemedy(problem)
          : sentenceOf(problem.said, 'brief')}
      </p>
      {selected ? <RemedyButtons problem={problem} /> : <RemedyCount count={problem.remedies?.length ?? 0} />}
    </div>
  ));
}

function RemedyCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return <p className="node-remedy-count">{wordsOf(canvasWords).remedies(count)}</p>;
}

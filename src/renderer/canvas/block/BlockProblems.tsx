import type { Problem } from '@shared/compiler/problem';
import { RemedyButtons } from '../../problems/RemedyButtons';
import { withoutRemedy } from '../../problems/problemText';
import './blockProblems.css';

/** A node's problems with their remedies. Hints are brief here and complete in the inspector. */
export function BlockProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (errors.length ? errors : problems).slice(0, 2).map((problem) => (
    <div key={problem.message} className="node-problem" data-severity={problem.severity}>
      <p title={problem.message}>
        {problem.severity === 'error' || problem.remedies?.length ? withoutRemedy(problem) : problem.brief}
      </p>
      <RemedyButtons problem={problem} />
    </div>
  ));
}

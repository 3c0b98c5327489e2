import type { Problem } from '@shared/compile/network';
import { RemedyButtons } from '../../problems/RemedyButtons';

/** What is wrong at a node, in words, with what would mend it. */
export function NodeProblems({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.slice(0, 2).map((problem) => (
    <div key={problem.message} className="node-problem" data-severity={problem.severity}>
      <p>{problem.message}</p>
      <RemedyButtons problem={problem} />
    </div>
  ));
}

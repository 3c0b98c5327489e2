import type { Remedy } from '@shared/blocks/definition';
import { applyRemedy } from '@shared/analyze';
import type { Problem } from '@shared/compile/network';
import { formatShape } from '@shared/tensor/shape';
import { edit } from '../store/actions';
import './problems.css';

/** What would mend a problem, each with the shape that would come out; one click is one undo step. */
export function RemedyButtons({ problem }: { readonly problem: Problem }) {
  if (!problem.remedies?.length) return null;
  return (
    <div className="remedies nodrag">
      {problem.remedies.map((remedy) => (
        <RemedyButton key={remedy.label} problem={problem} remedy={remedy} />
      ))}
    </div>
  );
}

function RemedyButton({ problem, remedy }: { readonly problem: Problem; readonly remedy: Remedy }) {
  return (
    <button type="button" className="remedy" onClick={() => edit(remedy.label, (document) => applyRemedy(document, problem, remedy))}>
      {remedy.label}
      {remedy.result && <span className="remedy-result"> → {formatShape(remedy.result)}</span>}
    </button>
  );
}

import type { Problem } from '@shared/compiler/problem';
import type { Remedy } from '@shared/document/problem';
import { scopePrefix } from '@shared/compiler/path';
import { applyRemedy } from '@shared/compiler/analyze';
import { formatShape } from '@shared/tensor/shape';
import { graphOf } from '@shared/editing';
import { withRoomFor } from '../viewport/makeRoom';
import { reveal } from '../viewport/revealNode';
import { edit } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { viewAt } from '../drawing/drawingView';
import { useWords, wordsOf } from '../words/currentWords';
import { problemsWords } from '../words/english/problems';
import { sentenceOf } from '../words/sentence';
import './remedyButtons.css';

/**
 * A problem's remedies, each with the resulting shape; one click is one undo step. What is wrong inside a composite is shown
 * there, with its own remedies.
 */
export function RemedyButtons({ problem }: { readonly problem: Problem }) {
  const words = useWords(problemsWords);
  const { remedies = [], cause } = problem;
  if (remedies.length === 0 && cause === undefined) return null;
  return (
    <div className="remedies nodrag">
      {cause !== undefined && (
        <button type="button" className="remedy" onClick={({ detail }) => detail < 2 && reveal(cause)}>
          {words.show(cause.split('/').at(-1)!)}
        </button>
      )}
      {remedies.map((remedy) => (
        <RemedyButton key={remedy.label} problem={problem} remedy={remedy} />
      ))}
    </div>
  );
}

function RemedyButton({ problem, remedy }: { readonly problem: Problem; readonly remedy: Remedy }) {
  return (
    // The second click of a double click that selected the node is not meant for the button that came under the pointer.
    <button type="button" className="remedy" onClick={({ detail }) => detail < 2 && mend(problem, remedy)}>
      {sentenceOf(remedy.said)} <span className="remedy-result">{outcomeOf(remedy)}</span>
    </button>
  );
}

/** What the drawing would be after it. */
function outcomeOf({ result, leaves = 0 }: Remedy): string {
  const words = wordsOf(problemsWords);
  const parts = [result && words.gives(formatShape(result)), leaves > 0 && words.leaves(leaves)];
  return parts.filter(Boolean).join(words.between) || words.leavesNone;
}

/** One undo step, including the room made for inserted blocks. */
function mend(problem: Problem, remedy: Remedy): void {
  const { scope, nodes, prefix } = viewAt(drawingStore.getState(), scopePrefix(problem.path));
  edit(sentenceOf(remedy.said), (document) => {
    const mended = applyRemedy(document, problem, remedy);
    const added = graphOf(mended, scope).nodes.filter(({ id }) => !nodes.has(id));
    return added.reduce((roomy, { id }) => withRoomFor(roomy, id, scope, prefix), mended);
  });
}

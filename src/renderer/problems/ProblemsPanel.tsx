import type { Problem } from '@shared/compiler/problem';
import { useDrawingStore } from '../drawing/drawingStore';
import { reveal } from '../viewport/revealNode';
import { RemedyButtons } from './RemedyButtons';
import './problems.css';

/** All problems and what is still missing; a click reveals the node. */
export function ProblemsPanel() {
  const problems = useDrawingStore(({ analysis }) => analysis.problems);
  const missing = useDrawingStore(({ analysis }) => analysis.missing);
  if (!problems.length && !missing.length)
    return <p className="empty">No problems. The network is ready to train and export.</p>;
  return (
    <ul className="problem-list" aria-label="Problems">
      {problems.map((problem, index) => (
        <ProblemItem key={`${problem.path}:${problem.brief}:${index}`} problem={problem} />
      ))}
      {missing.map(({ path, message }, index) => (
        <li key={`missing:${path}:${index}`} className="problem-item">
          <span className="problem-severity" data-severity="missing">
            to do
          </span>
          {path && <Where path={path} />} {message}
        </li>
      ))}
    </ul>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  return (
    <li className="problem-item">
      <span className="problem-severity" data-severity={problem.severity}>
        {problem.severity}
      </span>
      {problem.path && <Where path={problem.path} />} {problem.message}
      <RemedyButtons problem={problem} />
    </li>
  );
}

function Where({ path }: { readonly path: string }) {
  return (
    <button type="button" className="problem-where" onClick={() => reveal(path)}>
      {path}
    </button>
  );
}

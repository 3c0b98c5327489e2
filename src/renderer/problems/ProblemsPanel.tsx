import type { Problem } from '@shared/compiler/problem';
import { useDrawingStore } from '../drawing/drawingStore';
import { reveal } from '../viewport/revealNode';
import { useWords } from '../words/currentWords';
import { problemsWords } from '../words/english/problems';
import { useSentence } from '../words/sentence';
import { RemedyButtons } from './RemedyButtons';
import './problems.css';

/** All problems and what is still missing; a click reveals the node. */
export function ProblemsPanel() {
  const words = useWords(problemsWords);
  const sentence = useSentence();
  const problems = useDrawingStore(({ analysis }) => analysis.problems);
  const missing = useDrawingStore(({ analysis }) => analysis.missing);
  if (!problems.length && !missing.length) return <p className="empty">{words.none}</p>;
  return (
    <ul className="problem-list" aria-label={words.title}>
      {problems.map((problem, index) => (
        <ProblemItem key={`${problem.path}:${problem.brief}:${index}`} problem={problem} />
      ))}
      {missing.map(({ path, said }, index) => (
        <li key={`missing:${path}:${index}`} className="problem-item">
          <span className="problem-severity" data-severity="missing">
            {words.severity.missing}
          </span>
          {path && <Where path={path} />} {sentence(said)}
        </li>
      ))}
    </ul>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { severity } = useWords(problemsWords);
  const sentence = useSentence();
  return (
    <li className="problem-item">
      <span className="problem-severity" data-severity={problem.severity}>
        {severity[problem.severity]}
      </span>
      {problem.path && <Where path={problem.path} />} {sentence(problem.said)}
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

import type { Problem } from '@shared/compiler/problem';
import { useDrawing } from '../drawing/DrawingContext';
import { RemedyButtons } from './RemedyButtons';
import { withoutRemedy } from './problemText';
import './problems.css';

interface SettingProblemsProps {
  /** Fields of the recipe. */
  readonly settings: readonly string[];
  /** Of the node; every node's problems where absent. */
  readonly path?: string;
}

/** What is wrong with fields of the recipe, beside them, with the remedies. */
export function SettingProblems({ settings, path }: SettingProblemsProps) {
  const { problems } = useDrawing().useAnalysis();
  const isShown = ({ setting, path: at }: Problem) =>
    setting !== undefined && settings.includes(setting) && (path === undefined || path === at);
  return problems.filter(isShown).map((problem) => (
    <div key={problem.message} className="setting-problem" data-severity={problem.severity} role="status">
      <p>{withoutRemedy(problem)}</p>
      <RemedyButtons problem={problem} />
    </div>
  ));
}

import { useEffect } from 'react';
import { Check, X } from 'lucide-react';
import { useWords } from '../../words/currentWords';
import { firstStepsWords } from '../../words/english/firstSteps';
import { noteSteps, steps, useStepsDone, watchSteps } from './firstStepsStore';
import './firstSteps.css';

/** What one does first, each ticked once it was done. It leaves when all were, or when it is closed, and does not come back. */
export function FirstSteps() {
  const words = useWords(firstStepsWords);
  const done = useStepsDone();
  const isOver = steps.every((step) => done.includes(step));
  useEffect(() => (isOver ? undefined : watchSteps()), [isOver]);
  if (isOver) return null;
  return (
    <section className="first-steps" aria-label={words.title}>
      <header>
        <h2 className="eyebrow">{words.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.closeSteps}
          title={words.close}
          onClick={() => noteSteps(...steps)}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </header>
      <ol>
        {steps.map((step, index) => (
          <li key={step} data-done={done.includes(step) || undefined}>
            <span className="first-steps-mark" aria-hidden="true">
              {done.includes(step) ? <Check size={12} /> : index + 1}
            </span>
            {words.steps[step]}
            {done.includes(step) && <span className="visually-hidden"> ({words.done})</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

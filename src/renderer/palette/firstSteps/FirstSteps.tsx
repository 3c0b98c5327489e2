import { useEffect } from 'react';
import { Check, X } from 'lucide-react';
import { noteSteps, steps, useStepsDone, watchSteps, type Step } from './firstStepsStore';
import './firstSteps.css';

const all = Object.keys(steps) as Step[];

/** What one does first, each ticked once it was done. It leaves when all were, or when it is closed, and does not come back. */
export function FirstSteps() {
  const done = useStepsDone();
  const isOver = all.every((step) => done.includes(step));
  useEffect(() => (isOver ? undefined : watchSteps()), [isOver]);
  if (isOver) return null;
  return (
    <section className="first-steps" aria-label="First steps">
      <header>
        <h2 className="eyebrow">First steps</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the first steps"
          title="Close"
          onClick={() => noteSteps(...all)}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </header>
      <ol>
        {all.map((step, index) => (
          <li key={step} data-done={done.includes(step) || undefined}>
            <span className="first-steps-mark" aria-hidden="true">
              {done.includes(step) ? <Check size={12} /> : index + 1}
            </span>
            {steps[step]}
            {done.includes(step) && <span className="visually-hidden"> (done)</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

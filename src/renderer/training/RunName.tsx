import { useDeferredValue, useMemo } from 'react';
import { tabulateDifferences } from '@shared/editing/compare/table';
import { useDrawing } from '../drawing/DrawingContext';
import { useRunStore } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** At most this many changes are named, followed by the number of the others. */
const named = 2;

/** What the run trains, and how the drawing differs from what it was when the run began. */
export function RunName() {
  const words = useWords(trainingWords);
  const trained = useRunStore(({ drawing }) => drawing?.document);
  const document = useDeferredValue(useDrawing().useDocument());
  const changes = useMemo(
    () => (trained ? tabulateDifferences([trained, document]).filter(({ part }) => part === 'network') : []),
    [trained, document],
  );
  if (!trained) return null;
  const texts = changes.slice(0, named).map(({ label, values }) => `${label} ${values.join(' → ')}`);
  const more = changes.length - texts.length;
  return (
    <p className="training-run-name">
      <strong>{trained.name}</strong>
      {changes.length > 0 && (
        <span className="hint" role="note">
          {' '}
          {words.changedSince([...texts, ...(more > 0 ? [words.moreChanges(more)] : [])].join(', '), changes.length)}
        </span>
      )}
    </p>
  );
}

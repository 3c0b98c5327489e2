import { useMemo } from 'react';
import type { LessonRun, LessonState } from '@shared/lessons';
import { useColourBy } from '../drawing/colourBy';
import { useDrawingStore } from '../drawing/drawingStore';
import { ownRun, useRunStore } from '../run/runStore';

/** What the steps of a lesson look at: the drawing, its run, the colours. */
export function useLessonState(): LessonState {
  const document = useDrawingStore((state) => state.document);
  const analysis = useDrawingStore((state) => state.analysis);
  const colourBy = useColourBy();
  const run = useLessonRun();
  return useMemo(() => ({ document, analysis, colourBy, ...(run && { run }) }), [document, analysis, colourBy, run]);
}

function useLessonRun(): LessonRun | undefined {
  const document = useRunStore((state) => (ownRun(state) ? state.drawing?.document : undefined));
  const state = useRunStore((each) => ownRun(each)?.state);
  const validation = useRunStore((each) => {
    const run = ownRun(each);
    return (run?.finish?.test ?? run?.epochs.findLast((epoch) => epoch.validation)?.validation)?.metrics;
  });
  const gradients = useRunStore((each) => ownRun(each)?.gradients?.nodes);
  return useMemo(
    () =>
      document && state
        ? { document, state, ...(validation && { validation }), ...(gradients && { gradients }) }
        : undefined,
    [document, state, validation, gradients],
  );
}

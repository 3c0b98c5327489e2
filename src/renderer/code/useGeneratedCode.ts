import { useEffect, useRef, useState } from 'react';
import type { ExportTarget, GeneratedCode } from '@shared/targets/codeTarget';
import { useDrawing } from '../drawing/DrawingContext';
import { obstaclesOf } from '../drawing/drawingObstacles';
import { sentenceOfError } from '../words/errorSentence';

/** Delay after an edit before the code is regenerated, milliseconds: typing a number makes several edits. */
const DEBOUNCE = 200;

export interface CodeState {
  /** The latest code; of an earlier drawing while `missing` is not empty. */
  readonly code?: GeneratedCode;
  /** What prevents code generation, in words. */
  readonly missing: readonly string[];
}

/** The drawing in a target's code, kept current. */
export function useGeneratedCode(target: ExportTarget): CodeState {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const analysis = drawing.useAnalysis();
  const [state, setState] = useState<CodeState>({ missing: [] });
  const written = useRef<ExportTarget>(undefined);
  useEffect(() => {
    const write = (): void => {
      written.current = target;
      const missing = target.takesIncomplete ? [] : obstaclesOf(document, analysis);
      if (missing.length > 0) return setState({ missing });
      try {
        setState({ code: target.emit(document), missing });
      } catch (error) {
        setState({ missing: [sentenceOfError(error)] });
      }
    };
    // The first code of a target does not wait.
    if (written.current !== target) return write();
    const timer = setTimeout(write, DEBOUNCE);
    return () => clearTimeout(timer);
  }, [target, document, analysis]);
  return state;
}

import { analyze } from '../compiler/analyze';
import { EditError } from '../editing';
import type { LessonState, Question } from './definition';

/** What an answer comes to. */
export type Judgement =
  | { readonly kind: 'right' }
  /** The name of its mistake. */
  | { readonly kind: 'mistake'; readonly mistake: string }
  | { readonly kind: 'small' | 'large' }
  /** It cannot be known yet. */
  | { readonly kind: 'unknown' };

const isNear = (answer: number, value: number | undefined, tolerance: number): boolean =>
  value !== undefined && Math.abs(answer - value) <= tolerance * Math.abs(value);

/** The state as it is once the answer is shown; nothing where the drawing lacks what that needs. */
function shown({ reveal }: Question, state: LessonState): LessonState | undefined {
  try {
    const document = reveal?.(state) ?? state.document;
    return document === state.document ? state : { ...state, document, analysis: analyze(document) };
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/** The right answer; nothing while it cannot be known. */
export function answerTo(question: Question, state: LessonState): number | undefined {
  const then = shown(question, state);
  return then && question.expected(then);
}

/** Judges an answer by the drawing as it is once the answer is shown. */
export function judge(question: Question, answer: number, state: LessonState): Judgement {
  const { tolerance = 0, mistakes } = question;
  const then = shown(question, state);
  const right = then && question.expected(then);
  if (right === undefined) return { kind: 'unknown' };
  if (isNear(answer, right, tolerance)) return { kind: 'right' };
  const mistake = Object.keys(mistakes).find((name) => isNear(answer, mistakes[name]!(then!), tolerance));
  if (mistake !== undefined) return { kind: 'mistake', mistake };
  return { kind: answer < right ? 'small' : 'large' };
}

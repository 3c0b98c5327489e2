import { bottleneck } from './bottleneck';
import { countingByHand } from './countingByHand';
import type { Lesson, Step } from './definition';
import { firstNetwork } from './firstNetwork';
import { receptiveField } from './receptiveField';
import { residualBlock } from './residualBlock';
import { vanishingGradients } from './vanishingGradients';

/** Every lesson, in the order in which they build on one another. */
export const lessons = {
  firstNetwork,
  countingByHand,
  receptiveField,
  residualBlock,
  bottleneck,
  vanishingGradients,
} as const satisfies Record<string, Lesson>;

export type Lessons = typeof lessons;
export type LessonName = keyof Lessons;
export const lessonNames = Object.keys(lessons) as readonly LessonName[];

/** A lesson as the registry's type has it, whichever it is. */
export const lessonOf = (name: LessonName): Lesson => lessons[name];

export const stepsOf = (name: LessonName): readonly (readonly [id: string, step: Step])[] =>
  Object.entries(lessonOf(name).steps);

export { answerTo, judge, type Judgement } from './judge';
export type {
  Lesson,
  LessonDrawing,
  LessonRun,
  LessonState,
  Question,
  Region,
  Showing,
  Step,
  Task,
} from './definition';

import type { NetworkAnalysis } from '../compiler/analyze/analysis';
import type { RunEvent, RunState } from '../contract/events';
import type { NetloomDocument } from '../document/schema';

type Gradients = Extract<RunEvent, { type: 'gradients' }>['nodes'];

/** A drawing as a student has it now. */
export interface LessonDrawing {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
}

/** What a run of this drawing has come to. */
export interface LessonRun {
  /** The drawing as it was when the run began. */
  readonly document: NetloomDocument;
  readonly state: RunState;
  /** Of the examples that are not trained with, by name; absent before the end of the first epoch. */
  readonly validation?: Readonly<Record<string, number>>;
  readonly gradients?: Gradients;
}

/** All that a step looks at. */
export interface LessonState extends LessonDrawing {
  readonly run?: LessonRun;
  /** What blocks are coloured by: `kind`, `gradient`. */
  readonly colourBy: string;
}

/** Parts of the window that a step points at. */
export type Region = 'canvas' | 'palette' | 'inspector' | 'colours' | 'train';

/** What *Show me* does. */
export type Showing =
  | { readonly kind: 'edit'; readonly change: (drawing: LessonDrawing) => NetloomDocument }
  | { readonly kind: 'train' }
  | { readonly kind: 'colour'; readonly by: 'gradient' };

/** Something to do. It is done as soon as `isDone` holds. */
export interface Task {
  readonly kind: 'do';
  readonly region: Region;
  readonly isDone: (state: LessonState) => boolean;
  readonly show: Showing;
}

/** A question with a number for its answer. Names of mistakes are keys of their replies. */
export interface Question {
  readonly kind: 'ask';
  /**
   * The answer, by the analysis or the run; nothing while it cannot be known.
   * @param state of the drawing as `reveal` makes it
   */
  readonly expected: (state: LessonState) => number | undefined;
  /** How far an answer may be from it, as a share of it: 0.01 for one percent. */
  readonly tolerance?: number;
  /** What a usual mistake gives. */
  readonly mistakes: Readonly<Record<string, (state: LessonState) => number | undefined>>;
  /** Draws what the question was about, once it is answered. */
  readonly reveal?: (drawing: LessonDrawing) => NetloomDocument;
}

export type Step = Task | Question;

/** A short course in the app itself, which checks each of its steps. Its texts are in the interface's dictionary, by these names. */
export interface Lesson {
  /** The lecture decks that teach it. */
  readonly decks: readonly string[];
  readonly minutes: number;
  /** The drawing that it begins with; its name is the file's. */
  readonly start: () => NetloomDocument;
  /** By name, in order. */
  readonly steps: Readonly<Record<string, Step>>;
}

/** A lesson with its own names, for the dictionary's types. */
export const defineLesson = <const Defined extends Lesson>(lesson: Defined): Defined => lesson;

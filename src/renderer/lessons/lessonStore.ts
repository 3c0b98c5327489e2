import { lessonNames, lessonOf, stepsOf, type LessonName } from '@shared/lessons';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { onceDrawn } from '../browser/onceDrawn';
import { remember, remembered } from '../browser/remembered';
import { hasTab, tabsStore } from '../drawing/tabs';
import { openInTab, switchTo } from '../files/openInTab';
import { showPage } from '../ui/uiStore';

/** The lesson that is open. */
export interface OpenLesson {
  readonly name: LessonName;
  /** The tab of its drawing. */
  readonly tab: number;
  /** The step that is shown, counted from 0. */
  readonly step: number;
}

interface LessonsState {
  readonly open?: OpenLesson | undefined;
  /** Names of the steps that were done, by lesson. */
  readonly done: Readonly<Partial<Record<LessonName, readonly string[]>>>;
}

const kept = { open: 'lesson', done: 'lessonsDone' } as const;

const isLesson = (name: unknown): name is LessonName => (lessonNames as readonly unknown[]).includes(name);

/** A lesson that was open when the page was left; nothing where this Netloom does not know it. */
function keptLesson(): OpenLesson | undefined {
  const open = remembered<OpenLesson | undefined>(kept.open, undefined);
  return open && isLesson(open.name) && open.step < stepsOf(open.name).length ? open : undefined;
}

export const lessonStore = createStore<LessonsState>(() => ({
  open: keptLesson(),
  done: remembered<LessonsState['done']>(kept.done, {}),
}));

export const useLessons = <Slice>(select: (state: LessonsState) => Slice): Slice => useStore(lessonStore, select);

const none: readonly string[] = [];

/** The names of the steps of a lesson that were done. */
export const doneOf = ({ done }: Pick<LessonsState, 'done'>, name: LessonName): readonly string[] => done[name] ?? none;

export const isComplete = (state: Pick<LessonsState, 'done'>, name: LessonName): boolean =>
  stepsOf(name).every(([id]) => doneOf(state, name).includes(id));

function setOpen(open: OpenLesson | undefined): void {
  remember(kept.open, open);
  lessonStore.setState({ open });
}

function setDone(name: LessonName, ids: readonly string[]): void {
  const done = { ...lessonStore.getState().done, [name]: ids };
  remember(kept.done, done);
  lessonStore.setState({ done });
}

/** Opens a lesson: where it was left, if its drawing is still open, else from its beginning. */
export function openLesson(name: LessonName): void {
  const { open } = lessonStore.getState();
  if (open?.name === name && hasTab(tabsStore.getState(), open.tab) && !isComplete(lessonStore.getState(), name)) {
    switchTo(open.tab);
    return focusLesson();
  }
  beginLesson(name);
}

/** Begins a lesson with its drawing in a tab of its own. */
export function beginLesson(name: LessonName): void {
  setDone(name, []);
  openInTab(lessonOf(name).start());
  setOpen({ name, tab: tabsStore.getState().current, step: 0 });
  showPage(undefined);
  focusLesson();
}

/** Once the page that it was opened from is gone, and has given the focus back. */
function focusLesson(): void {
  onceDrawn(() => document.querySelector<HTMLElement>('.lesson')?.focus());
}

/** Closes the lesson; its drawing and what was done stay. */
export function leaveLesson(): void {
  setOpen(undefined);
}

export function goToStep(step: number): void {
  const { open } = lessonStore.getState();
  if (open) setOpen({ ...open, step });
}

/** Notes that a step of a lesson was done. */
export function noteStep(name: LessonName, id: string): void {
  const known = doneOf(lessonStore.getState(), name);
  if (!known.includes(id)) setDone(name, [...known, id]);
}

import { describe, expect, it, onTestFinished } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import type { NetloomDocument } from '@shared/document/schema';
import type { RunEvent } from '@shared/contract/events';
import {
  answerTo,
  judge,
  lessonNames,
  lessonOf,
  stepsOf,
  type LessonName,
  type LessonRun,
  type LessonState,
  type Step,
} from '@shared/lessons';
import { DatasetSources } from '@host/datasets/sources';
import { RunControl } from '@trainer/loop/control';
import { prepare } from '@trainer/loop/prepare';
import { TrainingRun } from '@trainer/loop/trainingRun';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { temporaryFolder } from '../../support/home';

const stateOf = (document: NetloomDocument, rest: Partial<LessonState> = {}): LessonState => ({
  colourBy: 'kind',
  ...rest,
  document,
  analysis: analyze(document),
});

/** Trains on the real engine until the step is done, or to the end. */
async function train(state: LessonState, isDone: (run: LessonRun) => boolean): Promise<LessonRun> {
  const { document } = state;
  const folder = temporaryFolder();
  const prepared = await prepare({
    ...{ run: 'lesson', document, engine: onnxruntimeNative.id, resume: false, checkpointSeconds: 1000 },
    dataset: await new DatasetSources(folder).resolve(document.recipe.dataset),
    checkpoint: `${folder}/checkpoint`,
  });
  onTestFinished(() => prepared.session.dispose());
  const control = new RunControl();
  const gradients = state.colourBy === 'gradient';
  control.setWatch({ filters: [], featureMaps: { sample: 0, paths: [] }, gradients });
  let run: LessonRun = { document, state: 'running' };
  const hear = (event: RunEvent) => {
    if (event.type === 'epoch') run = { ...run, validation: event.validation?.metrics ?? {} };
    if (event.type === 'gradients') run = { ...run, gradients: event.nodes };
    if (isDone(run)) control.stop();
  };
  await new TrainingRun(
    {
      ...{ run: 'lesson', document, resume: false, checkpointSeconds: 1000, checkpoint: `${folder}/checkpoint` },
      dataset: { kind: 'shapes', size: 12, channels: 1, train: 1, test: 1 },
    },
    prepared,
    control,
    hear,
  ).carryOut();
  return run;
}

/** Whether a step counts as done in a state: a question never by itself. */
const isDone = (step: Step, state: LessonState): boolean => step.kind === 'do' && step.isDone(state);

/** What *Show me* makes of a state. */
async function show(step: Step, state: LessonState): Promise<LessonState> {
  if (step.kind === 'ask') return stateOf(step.reveal?.(state) ?? state.document, state);
  switch (step.show.kind) {
    case 'edit':
      return stateOf(step.show.change(state), state);
    case 'colour':
      return { ...state, colourBy: step.show.by };
    case 'train':
      return { ...state, run: await train(state, (run) => step.isDone({ ...state, run })) };
  }
}

describe.each(lessonNames)('the lesson %s', (name: LessonName) => {
  const steps = stepsOf(name);

  it('can be completed by what it shows itself, and no step is done before', { timeout: 120_000 }, async () => {
    let state = stateOf(lessonOf(name).start());
    for (const [id, step] of steps) {
      expect(isDone(step, state), `${id} before`).toBe(false);
      if (step.kind === 'ask') {
        const answer = answerTo(step, state);
        expect(answer, id).toBeTypeOf('number');
        expect(judge(step, answer!, state), id).toEqual({ kind: 'right' });
      }
      state = await show(step, state);
      if (step.kind === 'do') expect(isDone(step, state), `${id} after`).toBe(true);
      const errors = state.analysis.problems.filter(({ severity }) => severity === 'error');
      // The step whose problem is what it teaches.
      if (id === 'narrower') expect(errors.map(({ path }) => path)).toEqual(['add1']);
      else expect(errors, id).toEqual([]);
    }
  });

  it('has a reply to each usual mistake, and says of others whether they are too small', async () => {
    let state = stateOf(lessonOf(name).start());
    for (const [id, step] of steps) {
      if (step.kind === 'ask') {
        const right = answerTo(step, state)!;
        for (const [mistake, value] of Object.entries(step.mistakes)) {
          const then = stateOf(step.reveal?.(state) ?? state.document, state);
          expect(judge(step, value(then)!, state), `${id} ${mistake}`).toEqual({ kind: 'mistake', mistake });
        }
        expect(judge(step, right + 1000.5, state)).toMatchObject({ kind: 'large' });
        expect(judge(step, -1000.5, state)).toMatchObject({ kind: 'small' });
      }
      // What a run comes to is no part of any answer.
      if (step.kind === 'do' && step.show.kind === 'train') continue;
      state = await show(step, state);
    }
  });

  it('shows nothing twice: a step that is done stays as it is drawn', async () => {
    let state = stateOf(lessonOf(name).start());
    for (const [, step] of steps) {
      if (step.kind === 'do' && step.show.kind === 'train') continue;
      state = await show(step, state);
      if (step.kind === 'ask') expect((await show(step, state)).document).toEqual(state.document);
    }
  });

  it('survives a drawing that lacks everything', () => {
    const empty = stateOf({ ...lessonOf(name).start(), nodes: [], edges: [] });
    for (const [id, step] of steps) {
      if (step.kind === 'ask') expect(() => judge(step, 1, empty), id).not.toThrow();
      else expect(() => step.isDone(empty), id).not.toThrow();
    }
  });
});

it('answers are those that the lectures give', () => {
  const first = (name: LessonName, id: string) => {
    let state = stateOf(lessonOf(name).start());
    for (const [each, step] of stepsOf(name)) {
      if (each === id) return step.kind === 'ask' ? answerTo(step, state) : undefined;
      if (step.kind === 'do' && step.show.kind === 'edit') state = stateOf(step.show.change(state), state);
      if (step.kind === 'ask') state = stateOf(step.reveal?.(state) ?? state.document, state);
    }
    return undefined;
  };
  expect(first('firstNetwork', 'values')).toBe(14 * 14 * 8);
  expect(first('countingByHand', 'width')).toBe(28);
  expect(first('countingByHand', 'parameters')).toBe(456);
  expect(first('countingByHand', 'operations')).toBe(32 * 32 * 6 * 5 * 5 * 3);
  expect(first('countingByHand', 'pooling')).toBe(0);
  expect(first('receptiveField', 'two')).toBe(5);
  expect(first('receptiveField', 'fewer')).toBe(7 * 7 * 3 * 3 + 3 - 3 * (3 * 3 * 3 * 3 + 3));
  expect(first('residualBlock', 'free')).toBe(0);
  expect(first('residualBlock', 'cost')).toBe(14 * 14 * 16 * 32);
  expect(first('bottleneck', 'direct')).toBeCloseTo(481.7, 1);
  expect(first('bottleneck', 'both')).toBeCloseTo(133.3, 1);
  expect(first('vanishingGradients', 'slope')).toBe(65_536);
});

import type { ComponentType } from 'react';
import type { Finish, Tested } from '../../run/shownRun';
import { ClassificationView, wrongAnswers } from './ClassificationView';

type TestResult = Finish | Tested;

/** A view of something that a run may send of its test set besides measures. */
export interface ResultView {
  readonly name: string;
  isSent(result: TestResult): boolean;
  /** A line for the summary. */
  summary(result: TestResult): string;
  readonly View: ComponentType<{ readonly result: TestResult }>;
}

/** @param read what the view shows of a result; undefined where the run sent none */
function resultView<Sent>(
  name: string,
  read: (result: TestResult) => Sent | undefined,
  summary: (sent: Sent) => string,
  Shown: ComponentType<{ readonly sent: Sent }>,
): ResultView {
  return {
    name,
    isSent: (result) => read(result) !== undefined,
    summary: (result) => {
      const sent = read(result);
      return sent === undefined ? '' : summary(sent);
    },
    View: ({ result }) => {
      const sent = read(result);
      return sent === undefined ? null : <Shown sent={sent} />;
    },
  };
}

/** Every view, in the order in which they stand beside each other. */
export const resultViews: readonly ResultView[] = [
  resultView('classification', ({ classification }) => classification, wrongAnswers, ClassificationView),
];

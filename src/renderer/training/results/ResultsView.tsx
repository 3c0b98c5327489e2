import { useState } from 'react';
import type { ClassResult } from '@shared/contract/events';
import { formatCount, formatDuration } from '../../format/units';
import { useRun } from '../../run/runStore';
import { ConfusionMatrix, type Cell } from './ConfusionMatrix';
import { Predictions } from './Predictions';
import { TestMeasures } from './TestMeasures';
import './results.css';

const worst = 10;

/** The images that are known of a cell: mistakes for wrong answers, examples for right ones. */
export function predictionsOf(result: ClassResult, { truth, predicted }: Cell): ClassResult['mistakes'] {
  const known = truth === predicted ? result.examples : result.mistakes;
  return known.filter((prediction) => prediction.truth === truth && prediction.predicted === predicted);
}

/** What a run is worth that finished or was stopped: what was measured on the test set, confusion matrix, mistakes and examples. */
export function ResultsView() {
  const result = useRun((run) => run.finish ?? run.tested);
  const stoppedAt = useRun((run) => (run.finish ? undefined : run.tested?.step));
  const [cell, setCell] = useState<Cell>();
  if (!result) return null;
  const { test, seconds, classification } = result;
  return (
    <div className="results">
      <section className="results-summary" aria-label="Test result">
        <h3>Test set</h3>
        <TestMeasures test={test} />
        <p className="hint">
          {classification && (
            <>
              {wrongAnswers(classification)}
              <br />
            </>
          )}
          trained in {formatDuration(seconds)}
          {stoppedAt !== undefined && `, stopped at step ${formatCount(stoppedAt)}`}
        </p>
      </section>
      {classification && (
        <>
          <ConfusionMatrix
            result={classification}
            chosen={cell}
            onChoose={(next) =>
              setCell(next.truth === cell?.truth && next.predicted === cell.predicted ? undefined : next)
            }
          />
          <div className="results-images">
            {cell ? <CellImages result={classification} cell={cell} /> : <WorstAndExamples result={classification} />}
          </div>
        </>
      )}
    </div>
  );
}

/** `111 of 10,000 images wrong` */
function wrongAnswers({ confusion }: ClassResult): string {
  const all = confusion.flat().reduce((sum, count) => sum + count, 0);
  const right = confusion.reduce((sum, row, truth) => sum + (row[truth] ?? 0), 0);
  return `${formatCount(all - right)} of ${formatCount(all)} images wrong`;
}

function WorstAndExamples({ result: { mistakes, examples, classes } }: { result: ClassResult }) {
  const shown = mistakes.slice(0, worst);
  return (
    <>
      {shown.length > 0 && (
        <Predictions title={`Worst mistakes (${shown.length})`} predictions={shown} classes={classes} />
      )}
      <Predictions title="Example predictions" predictions={examples.slice(0, 2 * worst)} classes={classes} />
    </>
  );
}

function CellImages({ result, cell }: { result: ClassResult; cell: Cell }) {
  const { classes, confusion } = result;
  const known = predictionsOf(result, cell).slice(0, 60);
  const total = confusion[cell.truth]?.[cell.predicted] ?? 0;
  const title =
    cell.truth === cell.predicted
      ? `${classes[cell.truth]}, predicted correctly`
      : `${classes[cell.truth]}, predicted as ${classes[cell.predicted]}`;
  return (
    <Predictions
      title={title}
      predictions={known}
      classes={classes}
      note={
        known.length < total ? `${formatCount(known.length)} of ${formatCount(total)} images are shown.` : undefined
      }
    />
  );
}

import { useState } from 'react';
import type { ClassResult } from '@shared/contract/events';
import { formatCount, formatDuration, formatLoss, formatPercent } from '../../format/units';
import { useRun } from '../../run/runStore';
import { ConfusionMatrix, type Cell } from './ConfusionMatrix';
import { Predictions } from './Predictions';
import './results.css';

const worst = 10;

/** The images that are known of a cell: mistakes for wrong answers, examples for right ones. */
export function predictionsOf(result: ClassResult, { truth, predicted }: Cell): ClassResult['mistakes'] {
  const known = truth === predicted ? result.examples : result.mistakes;
  return known.filter((prediction) => prediction.truth === truth && prediction.predicted === predicted);
}

/** What a run is worth that finished or was stopped: accuracy on the test images, confusion matrix, worst mistakes and examples. */
export function ResultsView() {
  const result = useRun((run) => run.finish ?? run.tested);
  const stoppedAt = useRun((run) => (run.finish ? undefined : run.tested?.step));
  const tested = useRun((run) => run.start?.testExamples);
  const [cell, setCell] = useState<Cell>();
  if (!result) return null;
  const { test, seconds, classification } = result;
  const wrong =
    test.metrics['accuracy'] === undefined || tested === undefined
      ? undefined
      : Math.round((1 - test.metrics['accuracy']) * tested);
  return (
    <div className="results">
      <section className="results-summary" aria-label="Test result">
        <h3>Test images</h3>
        {test.metrics['accuracy'] !== undefined && (
          <p className="results-figure">{formatPercent(test.metrics['accuracy'], 2)}</p>
        )}
        <p className="hint">
          {test.metrics['accuracy'] !== undefined && 'accuracy · '}loss {formatLoss(test.loss)}
          <br />
          {wrong !== undefined &&
            tested !== undefined &&
            `${formatCount(wrong)} of ${formatCount(tested)} images wrong`}
          <br />
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

import { useState } from 'react';
import type { ClassResult } from '@shared/contract/events';
import { formatCount } from '../../format/units';
import { ConfusionMatrix, type Cell } from './ConfusionMatrix';
import { Predictions } from './Predictions';

const worst = 10;

/** The images that are known of a cell: mistakes for wrong answers, examples for right ones. */
export function predictionsOf(result: ClassResult, { truth, predicted }: Cell): ClassResult['mistakes'] {
  const known = truth === predicted ? result.examples : result.mistakes;
  return known.filter((prediction) => prediction.truth === truth && prediction.predicted === predicted);
}

/** `111 of 10,000 images wrong` */
export function wrongAnswers({ confusion }: ClassResult): string {
  const all = confusion.flat().reduce((sum, count) => sum + count, 0);
  const right = confusion.reduce((sum, row, truth) => sum + (row[truth] ?? 0), 0);
  return `${formatCount(all - right)} of ${formatCount(all)} images wrong`;
}

/** Of an output that names classes: confusion matrix, worst mistakes and examples, or the images of a chosen cell. */
export function ClassificationView({ sent }: { readonly sent: ClassResult }) {
  const [cell, setCell] = useState<Cell>();
  return (
    <>
      <ConfusionMatrix
        result={sent}
        chosen={cell}
        onChoose={(next) => setCell(next.truth === cell?.truth && next.predicted === cell.predicted ? undefined : next)}
      />
      <div className="results-images">
        {cell ? <CellImages result={sent} cell={cell} /> : <WorstAndExamples result={sent} />}
      </div>
    </>
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

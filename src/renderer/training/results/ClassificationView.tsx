import { useState } from 'react';
import type { ClassificationResult, ClassPrediction } from '@shared/learning/results/classification';
import { className } from '../../samples/sample';
import { ConfusionMatrix, type Cell } from './ConfusionMatrix';
import { Predictions } from './Predictions';
import type { ResultProps } from './resultProps';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

const worst = 10;

type Props = ResultProps<'classification'>;

/** The examples that are known of a cell: mistakes for wrong answers, examples for right ones. */
function predictionsOf(result: ClassificationResult, { truth, predicted }: Cell): ClassPrediction[] {
  const known = truth === predicted ? result.examples : result.mistakes;
  return known.filter((prediction) => prediction.truth === truth && prediction.predicted === predicted);
}

/** Of an output that names classes: confusion matrix, worst mistakes and examples, or the images of a chosen cell. */
export function ClassificationView({ result, output }: Props) {
  const words = useWords(resultsWords);
  const [cell, setCell] = useState<Cell>();
  const { answers, wrong, confusion } = result;
  const classes = confusion.map((_, number) => className(output.target, number));
  return (
    <>
      <p className="hint">
        {output.image === undefined ? words.wrongExamples(wrong, answers) : words.wrongImages(wrong, answers)}
      </p>
      <div className="results-classification">
        {classes.length > 0 && (
          <ConfusionMatrix
            result={result}
            classes={classes}
            chosen={cell}
            onChoose={(next) =>
              setCell(next.truth === cell?.truth && next.predicted === cell.predicted ? undefined : next)
            }
          />
        )}
        <div className="results-images">
          {cell ? (
            <CellImages result={result} output={output} cell={cell} />
          ) : (
            <WorstAndExamples result={result} output={output} />
          )}
        </div>
      </div>
    </>
  );
}

/** What all lists of examples of an output have in common. */
const shared = ({ target, image }: Props['output']) => ({
  classes: target.classes ?? [],
  hasImages: image !== undefined,
});

function WorstAndExamples({ result: { mistakes, examples }, output }: Props) {
  const words = useWords(resultsWords);
  const shown = mistakes.slice(0, worst);
  return (
    <>
      {shown.length > 0 && (
        <Predictions title={words.worstMistakes(shown.length)} predictions={shown} {...shared(output)} />
      )}
      <Predictions title={words.examplePredictions} predictions={examples.slice(0, 2 * worst)} {...shared(output)} />
    </>
  );
}

function CellImages({ result, output, cell }: Props & { readonly cell: Cell }) {
  const words = useWords(resultsWords);
  const known = predictionsOf(result, cell).slice(0, 60);
  const total = result.confusion[cell.truth]?.[cell.predicted] ?? 0;
  const [truth, predicted] = [cell.truth, cell.predicted].map((number) => className(output.target, number));
  const title =
    cell.truth === cell.predicted ? words.predictedCorrectly(truth!) : words.predictedAs(truth!, predicted!);
  const note = known.length < total ? words.someShown(known.length, total) : undefined;
  return <Predictions title={title} predictions={known} note={note} {...shared(output)} />;
}

import type { ClassificationResult } from '@shared/learning/results/classification';
import { formatCount, formatPercent } from '../../format/units';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

/** A cell of the confusion matrix: images of class `truth` predicted as `predicted`. */
export interface Cell {
  readonly truth: number;
  readonly predicted: number;
}

interface ConfusionMatrixProps {
  readonly result: ClassificationResult;
  readonly classes: readonly string[];
  readonly chosen?: Cell;
  readonly onChoose: (cell: Cell) => void;
}

/** How strongly a cell is tinted relative to the largest of its kind; the square root keeps rare mistakes visible. */
const strength = (count: number, most: number): number => (most === 0 ? 0 : Math.sqrt(count / most));

/**
 * The confusion matrix as a heat map: one row per true class, one column per predicted class. Right answers are blue,
 * wrong ones orange, and every cell has its number; choosing a cell shows its images.
 */
export function ConfusionMatrix({ result: { confusion }, classes, chosen, onChoose }: ConfusionMatrixProps) {
  const words = useWords(resultsWords);
  const most = {
    right: Math.max(...confusion.map((row, truth) => row[truth] ?? 0)),
    wrong: Math.max(...confusion.flatMap((row, truth) => row.filter((_, predicted) => predicted !== truth)), 0),
  };
  return (
    <table className="confusion" aria-label={words.confusion}>
      <thead>
        <tr>
          <th scope="col" className="confusion-corner">
            {words.confusionCorner}
          </th>
          {classes.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {confusion.map((row, truth) => {
          const total = row.reduce((sum, count) => sum + count, 0);
          return (
            <tr key={classes[truth]}>
              <th scope="row">{classes[truth]}</th>
              {row.map((count, predicted) => {
                const kind = truth === predicted ? 'right' : 'wrong';
                const share = strength(count, most[kind]);
                const label = words.confusionCell({
                  count: formatCount(count),
                  total: formatCount(total),
                  share: formatPercent(count / total),
                  truth: classes[truth]!,
                  predicted: classes[predicted]!,
                });
                return (
                  <td key={classes[predicted]}>
                    <button
                      type="button"
                      className={`confusion-cell confusion-${kind}`}
                      style={{ '--share': `${Math.round(share * 100)}%` } as React.CSSProperties}
                      aria-pressed={chosen?.truth === truth && chosen.predicted === predicted}
                      title={label}
                      aria-label={label}
                      disabled={count === 0}
                      onClick={() => onChoose({ truth, predicted })}
                    >
                      {count === 0 ? '' : formatCount(count)}
                    </button>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { formatMetric, metrics } from '@shared/learning/metrics';
import type { Field } from '@shared/data/field';
import type { Result } from '@shared/learning/results';
import { SquarePlot } from './SquarePlot';
import { useWords, wordsOf } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

type Output = Extract<Result, { kind: 'predictedTrue' }>['outputs'][number];

interface PredictedTrueProps {
  readonly result: Extract<Result, { kind: 'predictedTrue' }>;
  readonly target: Pick<Field, 'name'>;
}

/** Answers against targets, a picture for each value of the output. */
export function PredictedTrue({ result: { outputs }, target }: PredictedTrueProps) {
  const words = useWords(resultsWords);
  return (
    <section className="scatters" aria-label={words.predictedAgainstTrue}>
      {outputs.map((output, value) => {
        const name = outputs.length === 1 ? target.name : `${target.name} ${value + 1}`;
        return <Scatter key={value} output={output} name={name} />;
      })}
    </section>
  );
}

function Scatter({ output, name }: { readonly output: Output; readonly name: string }) {
  const words = useWords(resultsWords);
  const { truth, predicted } = output;
  if (truth.length === 0) return <p className="hint">{words.noFinite(name)}</p>;
  const range = rangeOf([...truth, ...predicted]);
  return (
    <SquarePlot
      title={name}
      note={inWords(output)}
      description={`${inWords(output)}; ${words.examplesShown(truth.length)}`}
      horizontal={words.trueAxis}
      vertical={words.predictedAxis}
      range={range}
    >
      {({ x, y }) => (
        <>
          <line className="square-plot-reference" x1={x(range[0])} x2={x(range[1])} y1={y(range[0])} y2={y(range[1])} />
          {truth.map((target, at) => (
            <circle key={at} className="square-plot-point" cx={x(target)} cy={y(predicted[at]!)} r={2} />
          ))}
        </>
      )}
    </SquarePlot>
  );
}

/** `R² 0.93, errors from -0.2 to 0.3` */
function inWords({ r2, residuals }: Output): string {
  const figure = (value: number) => formatMetric({ format: 'number' }, value);
  const errors = residuals && wordsOf(resultsWords).errorsFrom(figure(residuals.least), figure(residuals.most));
  return [`R² ${formatMetric(metrics.r2, r2 ?? undefined)}`, errors].filter(Boolean).join(', ');
}

/** From the least to the most, a little wider, and never empty. */
function rangeOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = 0.04 * (most - least) || Math.abs(most) || 1;
  return [least - margin, most + margin];
}

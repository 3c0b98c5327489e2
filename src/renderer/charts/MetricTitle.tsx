import { describeMeasure, measureLabel } from '@shared/learning/metrics/describe';

interface MetricTitleProps {
  readonly names: readonly string[];
  readonly shown: string;
  readonly onChoose: (name: string) => void;
}

/** The title of a chart of one metric: a choice where there are several. */
export function MetricTitle({ names, shown, onChoose }: MetricTitleProps) {
  if (names.length < 2) return <h3>{titleOf(shown)}</h3>;
  return (
    <select
      className="field chart-choice"
      aria-label="Metric shown"
      value={shown}
      onChange={(event) => onChoose(event.target.value)}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {titleOf(name)}
        </option>
      ))}
    </select>
  );
}

/** `Accuracy`; of one of several outputs `Accuracy of digit`. */
export function titleOf(name: string): string {
  const { title, label } = describeMeasure(name);
  return measureLabel(name).replace(label, title);
}

import { metricTitle } from '../format/measures';
import { useWords } from '../words/currentWords';
import { chartsWords } from '../words/english/charts';

interface MetricTitleProps {
  readonly names: readonly string[];
  readonly shown: string;
  readonly onChoose: (name: string) => void;
}

/** The title of a chart of one metric: a choice where there are several. */
export function MetricTitle({ names, shown, onChoose }: MetricTitleProps) {
  const words = useWords(chartsWords);
  if (names.length < 2) return <h3>{metricTitle(shown)}</h3>;
  return (
    <select
      className="field chart-choice"
      aria-label={words.metricShown}
      value={shown}
      onChange={(event) => onChoose(event.target.value)}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {metricTitle(name)}
        </option>
      ))}
    </select>
  );
}

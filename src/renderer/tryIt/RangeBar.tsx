import { useWords } from '../words/currentWords';
import { tryItWords } from '../words/english/tryIt';

interface RangeBarProps {
  readonly value: number;
  /** The least and the largest of the training examples. */
  readonly range: readonly [least: number, largest: number];
}

const format = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** Where a number lies among those of the training examples. */
export function RangeBar({ value, range: [least, largest] }: RangeBarProps) {
  const words = useWords(tryItWords);
  const share = largest > least ? Math.min(1, Math.max(0, (value - least) / (largest - least))) : 0.5;
  return (
    <div className="range-bar" title={words.range}>
      <span>{format.format(least)}</span>
      <div>
        <i style={{ left: `${100 * share}%` }} />
      </div>
      <span>{format.format(largest)}</span>
    </div>
  );
}

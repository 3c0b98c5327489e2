import { useId } from 'react';
import type { Upwards } from './chartLayout';
import './complexity.css';

interface UpwardsChoiceProps {
  readonly upwards: Upwards;
  readonly onChange: (upwards: Upwards) => void;
}

/** What the chart shows upwards. */
export function UpwardsChoice({ upwards, onChange }: UpwardsChoiceProps) {
  const name = useId();
  return (
    <fieldset className="complexity-axis">
      <legend>Upwards</legend>
      {(['parameters', 'top1'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={upwards === each} onChange={() => onChange(each)} />{' '}
          {each === 'parameters' ? 'Parameters' : 'Top-1, where published'}
        </label>
      ))}
    </fieldset>
  );
}

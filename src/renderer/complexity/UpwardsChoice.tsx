import { useId } from 'react';
import { useWords } from '../words/currentWords';
import { complexityWords } from '../words/english/complexity';
import type { Upwards } from './chartLayout';
import './complexity.css';

interface UpwardsChoiceProps {
  readonly upwards: Upwards;
  readonly onChange: (upwards: Upwards) => void;
}

/** What the chart shows upwards. */
export function UpwardsChoice({ upwards, onChange }: UpwardsChoiceProps) {
  const words = useWords(complexityWords);
  const name = useId();
  return (
    <fieldset className="complexity-axis">
      <legend>{words.upwards}</legend>
      {(['parameters', 'top1'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={upwards === each} onChange={() => onChange(each)} />{' '}
          {words.axis[each]}
        </label>
      ))}
    </fieldset>
  );
}

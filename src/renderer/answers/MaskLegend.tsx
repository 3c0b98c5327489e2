import { numberColour } from '@shared/data/classColour';
import type { Field } from '@shared/data/field';
import { className } from '../samples/sample';
import { useWords } from '../words/currentWords';
import { answersWords } from '../words/english/answers';
import './answers.css';

interface MaskLegendProps {
  readonly target: Pick<Field, 'classes' | 'ignoreIndex'>;
  /** Classes that occur; each is named once. */
  readonly numbers: Iterable<number>;
}

/** What the colours of a mask mean. Class 0, the background, has none. */
export function MaskLegend({ target, numbers }: MaskLegendProps) {
  const words = useWords(answersWords);
  const shown = [...new Set(numbers)].filter((number) => number > 0).sort((left, right) => left - right);
  if (shown.length === 0) return null;
  return (
    <ul className="mask-legend" aria-label={words.classesByColour}>
      {shown.map((number) => (
        <li key={number}>
          <i style={{ background: `rgb(${numberColour(target, number).join(' ')})` }} />
          {className(target, number)}
        </li>
      ))}
    </ul>
  );
}

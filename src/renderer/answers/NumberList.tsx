import { formatMetric } from '@shared/learning/metrics';
import type { AnswerProps } from './answer';
import { useWords } from '../words/currentWords';
import { answersWords } from '../words/english/answers';
import './answers.css';

/** Numbers that are listed. */
const most = 12;

/** An output's numbers under one another. */
export function NumberList({ target, values }: AnswerProps) {
  const words = useWords(answersWords);
  const shown = Array.from(values).slice(0, most);
  const rest = values.length - shown.length;
  return (
    <>
      <table className="number-list" aria-label={target.name}>
        <tbody>
          {shown.map((value, index) => (
            <tr key={index}>
              <th scope="row">{values.length === 1 ? target.name : `${target.name} ${index + 1}`}</th>
              <td>{formatMetric({ format: 'number' }, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="hint">{words.moreValues(rest)}</p>}
    </>
  );
}

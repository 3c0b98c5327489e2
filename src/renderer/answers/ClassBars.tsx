import { formatPercent } from '../format/units';
import { className } from '../samples/sample';
import type { AnswerProps } from './answer';
import { useWords } from '../words/currentWords';
import { answersWords } from '../words/english/answers';
import './answers.css';

/** Classes that are listed, the likeliest first. */
const most = 10;

/** The likeliest classes, each with its probability as a bar. */
export function ClassBars({ target, values }: AnswerProps) {
  const words = useWords(answersWords);
  const scores = values.length === 1 ? [1 - values[0]!, values[0]!] : Array.from(values);
  const ranked = scores
    .map((score, number) => ({ name: className(target, number), number, score }))
    .sort((left, right) => right.score - left.score)
    .slice(0, most);
  return (
    <table className="class-bars" aria-label={words.likeliest(target.name)}>
      <tbody>
        {ranked.map(({ name, number, score }) => (
          <tr key={number}>
            <th scope="row">{name}</th>
            <td className="class-bars-bar">
              <div style={{ width: `${100 * Math.min(1, Math.max(0, score))}%` }} />
            </td>
            <td>{formatPercent(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

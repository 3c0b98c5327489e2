import type { Field } from '@shared/data/field';
import { formatCount } from '../format/units';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';

/** Classes that are listed; there may be thousands. */
const most = 100;

/** How many training examples each class has. */
export function ClassCounts({ field: { name, classes = [] }, counts }: { field: Field; counts: readonly number[] }) {
  const words = useWords(dataWords);
  const largest = Math.max(1, ...counts);
  return (
    <section aria-label={words.classCounts}>
      <h3>{words.examplesPer(name)}</h3>
      <table className="class-counts">
        <tbody>
          {classes.slice(0, most).map((each, index) => (
            <tr key={each}>
              <th scope="row">{each}</th>
              <td className="class-bar">
                <div style={{ width: `${(100 * (counts[index] ?? 0)) / largest}%` }} />
              </td>
              <td>{formatCount(counts[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {classes.length > most && <p className="form-hint">{words.moreClasses(classes.length - most)}</p>}
    </section>
  );
}

import { markStyles } from './chartMarks';
import type { Mark } from '../run/shownRun';
import { useRun } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { chartsWords } from '../words/english/charts';
import './markLegend.css';

/** The legend of the marks on the curves. */
export function MarkLegend() {
  const words = useWords(chartsWords);
  const kinds = useRun((run) => [...new Set(run.marks.map(({ kind }) => kind))].join(' ')) ?? '';
  return (
    <p className="mark-legend">
      {kinds
        .split(' ')
        .filter((kind): kind is Mark['kind'] => kind in markStyles)
        .map((kind) => (
          <span key={kind}>
            <i style={{ color: `var(${markStyles[kind].color})` }}>{markStyles[kind].sign}</i> {words.marks[kind]}
          </span>
        ))}
    </p>
  );
}

import { useMemo } from 'react';
import { compareCosts } from '@shared/compiler/compareCosts';
import { compareDrawings } from '@shared/editing/compare/drawings';
import { listDifferences, type Difference } from '@shared/editing/compare/list';
import type { NetloomDocument } from '@shared/document/schema';
import { openDialog, showPage } from '../ui/uiStore';
import { reveal } from '../viewport/revealNode';
import { labelled } from '../forms/differenceLabels';
import { useWords } from '../words/currentWords';
import { comparingWords } from '../words/english/comparing';
import { Costs } from './Costs';
import './differencePart.css';

interface ComparisonProps {
  readonly before: NetloomDocument;
  readonly after: NetloomDocument;
  /** Whether the first is the drawing on the canvas. */
  readonly isOwn?: boolean;
}

/** In what a drawing differs from another, row by row. */
export function Comparison({ before, after, isOwn = false }: ComparisonProps) {
  const words = useWords(comparingWords);
  const names = [isOwn ? words.yours(before.name) : before.name, after.name] as const;
  const compared = useMemo(() => {
    const differences = compareDrawings(before, after);
    return {
      rows: networkFirst(listDifferences(differences)),
      nodes: differences.nodes,
      costs: compareCosts(before, after),
    };
  }, [before, after]);
  const { rows, nodes, costs } = compared;
  const count = (kind: Difference['kind']) => nodes.filter((node) => node.kind === kind).length;
  return (
    <>
      <p role="status">
        {words.summary({
          ...{ before: before.name, after: after.name },
          ...{ added: count('added'), removed: count('removed'), changed: count('changed') },
        })}
      </p>
      <Costs costs={costs} names={names} />
      {rows.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <table className="figures comparing-rows" aria-label={words.differences}>
          <thead>
            <tr>
              <th scope="col">{words.columns.change}</th>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.part} ${row.kind} ${row.label}`} row={row} isOwn={isOwn} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Nodes are looked for before settings. */
const networkFirst = (rows: readonly Difference[]): Difference[] =>
  [...rows].sort((one, other) => Number(one.part === 'recipe') - Number(other.part === 'recipe'));

function Row({ row, isOwn }: { readonly row: Difference; readonly isOwn: boolean }) {
  const words = useWords(comparingWords);
  const { part, kind, node } = row;
  const { label, values } = labelled({ part, label: row.label, values: textsOf(row, words.connected) });
  return (
    <tr data-kind={kind}>
      <td>
        <span className="comparing-kind">{words.kinds[kind]}</span>
      </td>
      <th scope="row">
        {isOwn && node !== undefined && isHere(node, kind) ? <NodeButton node={node} label={label} /> : label}
        {part === 'recipe' && <span className="difference-part"> {words.recipe}</span>}
      </th>
      {values.map((value, index) => (
        <td key={index}>{value}</td>
      ))}
    </tr>
  );
}

/** What both drawings have there; of a connection, on the side where it is, a word of the page's language. */
function textsOf({ part, kind, node, before, after }: Difference, connected: string): readonly string[] {
  if (part === 'recipe' || node !== undefined) return [before, after];
  return kind === 'added' ? [before, connected] : [connected, after];
}

/** What stands in a composite's definition may be on the canvas many times, or not at all. */
const isHere = (node: string, kind: Difference['kind']): boolean => kind !== 'added' && !node.includes('/');

function NodeButton({ node, label }: { readonly node: string; readonly label: string }) {
  const words = useWords(comparingWords);
  const show = () => {
    openDialog(undefined);
    showPage(undefined);
    reveal(node);
  };
  return (
    <button type="button" className="link" title={words.show(node)} onClick={show}>
      {label}
    </button>
  );
}

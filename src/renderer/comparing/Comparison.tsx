import { useMemo } from 'react';
import { compareCosts } from '@shared/compiler/compareCosts';
import { compareDrawings } from '@shared/editing/compare/drawings';
import { listDifferences, type Difference } from '@shared/editing/compare/list';
import type { NetloomDocument } from '@shared/document/schema';
import { openDialog, showPage } from '../ui/uiStore';
import { reveal } from '../viewport/revealNode';
import { Costs } from './Costs';

interface ComparisonProps {
  readonly before: NetloomDocument;
  readonly after: NetloomDocument;
  /** Whether the first is the drawing on the canvas. */
  readonly isOwn?: boolean;
}

/** In what a drawing differs from another, row by row. */
export function Comparison({ before, after, isOwn = false }: ComparisonProps) {
  const names = [isOwn ? `${before.name} (yours)` : before.name, after.name] as const;
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
        From {before.name} to {after.name}: {counted(count('added'))} added, {count('removed')} removed,{' '}
        {count('changed')} changed.
      </p>
      <Costs costs={costs} names={names} />
      {rows.length === 0 ? (
        <p>The networks and recipes are the same.</p>
      ) : (
        <table className="figures comparing-rows" aria-label="Differences">
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">What</th>
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

const counted = (count: number): string => `${count} ${count === 1 ? 'node' : 'nodes'}`;

function Row({ row, isOwn }: { readonly row: Difference; readonly isOwn: boolean }) {
  const { part, kind, label, node, before, after } = row;
  return (
    <tr data-kind={kind}>
      <td>
        <span className="comparing-kind">{kind}</span>
      </td>
      <th scope="row">
        {isOwn && node !== undefined && isHere(node, kind) ? <NodeButton node={node} label={label} /> : label}
        {part === 'recipe' && <span className="difference-part"> recipe</span>}
      </th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}

/** What stands in a composite's definition may be on the canvas many times, or not at all. */
const isHere = (node: string, kind: Difference['kind']): boolean => kind !== 'added' && !node.includes('/');

function NodeButton({ node, label }: { readonly node: string; readonly label: string }) {
  const show = () => {
    openDialog(undefined);
    showPage(undefined);
    reveal(node);
  };
  return (
    <button type="button" className="link" title={`Show ${node} on the canvas`} onClick={show}>
      {label}
    </button>
  );
}

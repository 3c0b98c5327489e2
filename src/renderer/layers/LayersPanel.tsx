import type { KeyboardEvent } from 'react';
import { formatShape } from '@shared/tensor/shape';
import { reveal } from '../viewport/revealNode';
import { formatCount, formatParameters, formatMacs } from '../format/units';
import { select } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { problemsAt } from '../drawing/analysisIndex';
import { nameOf, viewOf } from '../drawing/drawingView';
import { analysisAt } from '@shared/compiler/analyze';
import { LayerLinks } from './LayerLinks';
import { useWords } from '../words/currentWords';
import { layersWords } from '../words/english/layers';
import './layers.css';

/** The drawing as a table: the same graph for eyes that prefer rows, and for screen readers. */
export function LayersPanel() {
  const words = useWords(layersWords);
  const ids = useDrawingStore((state) => viewOf(state).graph.nodes);
  if (!ids.length) return <p className="empty">{words.none}</p>;
  return (
    <table className="layers" aria-label={words.title} onKeyDown={moveFocus}>
      <thead>
        <tr>
          {Object.values(words.columns).map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map(({ id }) => (
          <LayerRow key={id} id={id} />
        ))}
      </tbody>
    </table>
  );
}

function LayerRow({ id }: { readonly id: string }) {
  const words = useWords(layersWords);
  const node = useDrawingStore((state) => viewOf(state).nodes.get(id));
  const path = useDrawingStore((state) => viewOf(state).prefix) + id;
  const analysis = useDrawingStore((state) => analysisAt(state.analysis, path));
  const problems = useDrawingStore((state) => problemsAt(state.analysis, path));
  const selected = useDrawingStore((state) => state.selection.includes(id));
  if (!node) return null;
  const ready = analysis?.state === 'ready' ? analysis : undefined;
  return (
    <tr aria-selected={selected} data-selected={selected || undefined}>
      <th scope="row">
        <button type="button" className="layer-name" onClick={() => reveal(path)} onFocus={() => select([id])}>
          {nameOf(node)}
        </button>
      </th>
      <td>{node.block}</td>
      <td>
        <LayerLinks id={id} />
      </td>
      <td>{analysis?.outputs[0] ? formatShape(analysis.outputs[0]) : '–'}</td>
      <td className="number" title={ready && formatParameters(ready.parameters)}>
        {ready ? formatCount(ready.parameters.trainable) : '–'}
      </td>
      <td className="number">{ready?.macs ? formatMacs(ready.macs) : '–'}</td>
      <td>{ready?.receptiveField ? ready.receptiveField.size.join(' × ') : '–'}</td>
      <td className={problems.length ? 'layer-problem' : undefined}>
        {problems.map(({ brief }) => brief).join(', ') || analysis?.missing[0]?.brief || words.noProblems}
      </td>
    </tr>
  );
}

/** Up and down go from row to row. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  event.preventDefault();
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.layer-name')];
  names[names.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}

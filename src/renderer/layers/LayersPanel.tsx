import { useMemo, type KeyboardEvent } from 'react';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { formatShape } from '@shared/tensor/shape';
import { reveal } from '../viewport/revealNode';
import { formatCount, formatParameters, formatMacs } from '../format/units';
import { selectPaths } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { problemsAt } from '../drawing/analysisIndex';
import { nameOf, viewAt, viewOf } from '../drawing/drawingView';
import { useOpenPlaces, type OpenPlace } from '../drawing/openPlaces';
import { analysisAt } from '@shared/compiler/analyze';
import { LayerLinks } from './LayerLinks';
import { useWords } from '../words/currentWords';
import { framesWords } from '../words/english/frames';
import { layersWords } from '../words/english/layers';
import { sentenceOf } from '../words/sentence';
import './layers.css';

/** The drawing as a table: the same graph for eyes that prefer rows, and for screen readers. What is open in place follows its composite. */
export function LayersPanel() {
  const words = useWords(layersWords);
  const outer = useOpenPlaces((place) => place);
  const rows = useMemo(() => [...rowsOf(outer)], [outer]);
  if (!rows.length) return <p className="empty">{words.none}</p>;
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
        {rows.map(({ path, inside }) => (
          <LayerRow key={path} path={path} inside={inside} />
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly path: string;
  /** What the composites are called that are open around it, from the outermost in. */
  readonly inside: readonly string[];
}

function* rowsOf({ view, frames }: OpenPlace, inside: readonly string[] = []): Generator<Row> {
  for (const node of view.graph.nodes) {
    yield { path: view.prefix + node.id, inside };
    const open = frames.get(node.id);
    if (open) yield* rowsOf(open, [...inside, nameOf(node)]);
  }
}

function LayerRow({ path, inside }: Row) {
  const words = useWords(layersWords);
  const said = useWords(framesWords);
  const prefix = scopePrefix(path);
  const node = useDrawingStore((state) => viewAt(state, prefix).nodes.get(idAt(path)));
  const analysis = useDrawingStore((state) => analysisAt(state.analysis, path));
  const problems = useDrawingStore((state) => problemsAt(state.analysis, path));
  const selected = useDrawingStore((state) => viewOf(state).prefix === prefix && state.selection.includes(idAt(path)));
  if (!node) return null;
  const toSay = problems.length ? problems : (analysis?.missing.slice(0, 1) ?? []);
  const ready = analysis?.state === 'ready' ? analysis : undefined;
  return (
    <tr aria-selected={selected} data-selected={selected || undefined}>
      <th scope="row" style={{ paddingInlineStart: 12 + 16 * inside.length }}>
        <button type="button" className="layer-name" onClick={() => reveal(path)} onFocus={() => selectPaths([path])}>
          {nameOf(node)}
        </button>
        {inside.length > 0 && <span className="visually-hidden"> {said.inside(inside.join(' › '))}</span>}
      </th>
      <td>{node.block}</td>
      <td>
        <LayerLinks path={path} />
      </td>
      <td>{analysis?.outputs[0] ? formatShape(analysis.outputs[0]) : '–'}</td>
      <td className="number" title={ready && formatParameters(ready.parameters)}>
        {ready ? formatCount(ready.parameters.trainable) : '–'}
      </td>
      <td className="number">{ready?.macs ? formatMacs(ready.macs) : '–'}</td>
      <td>{ready?.receptiveField ? ready.receptiveField.size.join(' × ') : '–'}</td>
      <td className={problems.length ? 'layer-problem' : undefined}>
        {toSay.map(({ said }) => sentenceOf(said, 'brief')).join(', ') || words.noProblems}
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

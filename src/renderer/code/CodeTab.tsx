import { lazy, Suspense, useMemo, useState } from 'react';
import { exportTargets } from '@shared/targets';
import { useDrawing } from '../drawing/DrawingContext';
import { CodeActions } from './CodeActions';
import { FigurePreview } from './FigurePreview';
import { linesOfNodes, nodesOfLines, type LineRange } from './linesOfNodes';
import { useGeneratedCode } from './useGeneratedCode';
import './code.css';

const CodeEditor = lazy(() => import('./CodeEditor'));
const nothing: readonly LineRange[] = [];

/** The drawing as code, kept current: selecting a node marks its lines, selecting lines selects the nodes. */
export function CodeTab() {
  const drawing = useDrawing();
  const selection = drawing.useSelection();
  const [id, setId] = useState(exportTargets[0]!.id);
  const [fileName, setFileName] = useState<string>();
  const target = exportTargets.find((candidate) => candidate.id === id) ?? exportTargets[0]!;
  const { code, missing } = useGeneratedCode(target);
  const file = code?.files.find(({ name }) => name === fileName) ?? code?.files[0];
  // Only the first file's lines are known.
  const lines = file === code?.files[0] ? code?.lines : undefined;
  const marked = useMemo(() => (lines ? linesOfNodes(lines, selection) : nothing), [lines, selection]);
  return (
    <div className="code-tab">
      <div className="code-toolbar">
        <select
          className="field"
          aria-label="Language"
          value={target.id}
          onChange={(event) => setId(event.target.value)}
        >
          {exportTargets.map(({ id: each, label }) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
        {code && code.files.length > 1 && (
          <select
            className="field"
            aria-label="File"
            value={file?.name}
            onChange={(event) => setFileName(event.target.value)}
          >
            {code.files.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        <CodeActions target={target} text={missing.length === 0 ? file?.text : undefined} />
      </div>
      {missing.length > 0 && <Missing missing={missing} label={target.label} />}
      {file && target.language === 'svg' && <FigurePreview svg={file.text} />}
      {file && target.language !== 'svg' && missing.length === 0 && (
        <Suspense fallback={<p className="empty">Loading the editor…</p>}>
          <CodeEditor
            text={file.text}
            language={target.language}
            label={`${target.label} code of the drawing, ${file.name}`}
            marked={marked}
            onSelectLines={(first, last) => {
              const paths = lines ? nodesOfLines(lines, first, last) : [];
              if (paths.length > 0) drawing.select(paths);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function Missing({ missing, label }: { missing: readonly string[]; label: string }) {
  return (
    <div className="code-missing">
      <h3>The drawing cannot be exported as {label} code yet</h3>
      <ul>
        {missing.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { onThemeChange } from '../theme/onThemeChange';
import type { LineRange } from './linesOfNodes';
import { applyEditorTheme, monaco } from './monaco';
import './code.css';

export interface CodeEditorProps {
  readonly text: string;
  readonly language: string;
  readonly label: string;
  /** Lines to be marked, and brought into view. */
  readonly marked: readonly LineRange[];
  /** The user put the cursor or a selection on these lines. */
  readonly onSelectLines: (first: number, last: number) => void;
}

type Editor = ReturnType<typeof monaco.editor.create>;

/** Code to read, in Monaco. Its own module, so that Monaco loads only when code is shown. */
export default function CodeEditor({ text, language, label, marked, onSelectLines }: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const decorations = useRef<ReturnType<Editor['createDecorationsCollection']>>(null);
  const select = useRef(onSelectLines);
  useEffect(() => {
    select.current = onSelectLines;
  });
  useEffect(() => {
    applyEditorTheme();
    const made = monaco.editor.create(box.current!, {
      readOnly: true,
      domReadOnly: true,
      automaticLayout: true,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontSize: 12,
      lineNumbersMinChars: 3,
      lineDecorationsWidth: 16,
      folding: true,
      renderLineHighlight: 'none',
      overviewRulerLanes: 1,
      // The panel is narrow; wrapped lines are indented further than new ones.
      wordWrap: 'on',
      wrappingIndent: 'deepIndent',
      occurrencesHighlight: 'off',
      contextmenu: false,
      padding: { top: 8, bottom: 8 },
    });
    editor.current = made;
    decorations.current = made.createDecorationsCollection();
    const { CursorChangeReason } = monaco.editor;
    const listening = made.onDidChangeCursorSelection(({ selection, reason, source }) => {
      if (reason === CursorChangeReason.Explicit && source !== 'model' && source !== 'api') {
        select.current(selection.startLineNumber, selection.endLineNumber);
      }
    });
    const stopTheming = onThemeChange(applyEditorTheme);
    return () => {
      listening.dispose();
      stopTheming();
      made.getModel()?.dispose();
      made.dispose();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.updateOptions({ ariaLabel: label }), [label]);
  useEffect(() => {
    const made = editor.current!;
    const model = made.getModel();
    if (model && model.getLanguageId() !== language) monaco.editor.setModelLanguage(model, language);
    if (model && model.getValue() !== text) {
      const view = made.saveViewState();
      model.setValue(text);
      made.restoreViewState(view);
    }
  }, [text, language]);
  useEffect(() => {
    decorations.current?.set(
      marked.map(([first, last]) => ({
        range: new monaco.Range(first, 1, last, 1),
        options: { isWholeLine: true, className: 'code-marked', linesDecorationsClassName: 'code-marked-edge' },
      })),
    );
    const [first, last] = [marked[0]?.[0], marked[0]?.[1]];
    if (first !== undefined && last !== undefined) editor.current?.revealLinesInCenterIfOutsideViewport(first, last);
  }, [marked, text]);
  return <div className="code-editor" ref={box} />;
}

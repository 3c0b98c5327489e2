import { memo } from 'react';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { changeNote } from '@shared/editing';
import { edit } from '../../drawing/drawingActions';
import { useDrawingStore } from '../../drawing/drawingStore';
import type { NoteFlowNode } from '../../viewport/flowTypes';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './noteNode.css';

/** Text on the drawing. */
export const NoteNode = memo(function NoteNode({ id, selected }: NodeProps<NoteFlowNode>) {
  const words = useWords(canvasWords);
  const text = useDrawingStore(({ document }) => document.notes.find((note) => note.id === id)?.text ?? '');
  return (
    <>
      <NodeResizer isVisible={selected} minWidth={80} minHeight={36} />
      <textarea
        className="note nowheel"
        value={text}
        placeholder={words.noteHint}
        aria-label={words.note}
        readOnly={!selected}
        tabIndex={selected ? 0 : -1}
        onChange={(event) =>
          edit(words.edits.writeNote, (document) => changeNote(document, id, { text: event.target.value }), {
            merge: `note:${id}`,
          })
        }
      />
    </>
  );
});

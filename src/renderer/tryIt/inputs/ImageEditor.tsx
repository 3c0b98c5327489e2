import { useEffect, useRef, useState } from 'react';
import { mostGiven, type Given } from '@shared/contract/answers';
import { sentenceOfError } from '../../words/errorSentence';
import { sizeOf } from '@shared/tensor/shape';
import { takesFiles } from '../../browser/takesFiles';
import { useClient } from '../../client/ClientContext';
import { formatBytes } from '../../format/units';
import { give, refuse } from '../asking/trying';
import { tryStore, useTry } from '../asking/tryStore';
import { DrawnImage } from './DrawnImage';
import type { EditorProps } from './editorProps';
import { useWords, wordsOf } from '../../words/currentWords';
import { tryItWords } from '../../words/english/tryIt';

/** Sides up to which an image is drawn by hand. */
const mostDrawn = 128;

/** An image that is drawn, chosen, dropped or pasted. */
export function ImageEditor({ path, field }: EditorProps) {
  const words = useWords(tryItWords);
  const client = useClient();
  const erases = useTry((state) => state.erases);
  const changes = useTry(({ tried }) => tried?.changes?.[path]);
  const [isOver, setIsOver] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const set = (given: Given): void => give(client, { [path]: given });
  const take = (file: File | undefined): void => {
    if (file) void givenFile(file).then(set, (error: unknown) => refuse(sentenceOfError(error)));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const file = event.clipboardData?.files[0];
      if (!file || !takesPaste(editor.current, path)) return;
      event.preventDefault();
      void givenFile(file).then(
        (given) => give(client, { [path]: given }),
        (error: unknown) => refuse(sentenceOfError(error)),
      );
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [client, path]);
  const isDrawn = field.shape[2] === 1 && Math.max(...field.shape) <= mostDrawn;
  return (
    <div
      ref={editor}
      className="try-image"
      data-over={isOver || undefined}
      {...takesFiles}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <DrawnImage path={path} field={field} isDrawn={isDrawn} />
      <div className="try-tools">
        {isDrawn && (
          <div className="segments" role="group" aria-label={words.pen}>
            {[false, true].map((eraser) => (
              <button
                key={String(eraser)}
                type="button"
                aria-pressed={erases === eraser}
                onClick={() => tryStore.setState({ erases: eraser })}
              >
                {eraser ? words.eraser : words.pen}
              </button>
            ))}
          </div>
        )}
        <div className="try-buttons">
          <button
            type="button"
            className="button"
            onClick={() => set({ kind: 'values', bytes: new Uint8Array(sizeOf(field.shape)) })}
          >
            {words.clear}
          </button>
          <label className="button file-button">
            {words.image}
            <input
              type="file"
              accept="image/*"
              aria-label={words.chooseImageFor(path)}
              onChange={({ target }) => {
                take(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
        </div>
        <p className="hint">
          {isDrawn ? words.drawOrDrop : words.dropOrPaste}
          {changes !== undefined && ` ${words.changed(changes)}`}
        </p>
      </div>
    </div>
  );
}

/** The bytes of a file. Throws, in words, where it is too large or cannot be read. */
async function givenFile(file: File): Promise<Given> {
  const { imageBytes } = mostGiven;
  if (file.size > imageBytes)
    throw new Error(wordsOf(tryItWords).tooLarge(file.name, formatBytes(file.size), formatBytes(imageBytes)));
  return { kind: 'image', bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}

/** What is pasted goes to the Input under the pointer, else to the first that takes images. */
function takesPaste(editor: HTMLElement | null, path: string): boolean {
  const pointed = document.querySelector('.try-image:hover');
  if (pointed) return pointed === editor;
  return tryStore.getState().abilities?.inputs.find(({ field }) => field.kind === 'image')?.path === path;
}

import type { ComponentType } from 'react';
import type { FieldKind } from '@shared/data/field';
import { formatShape } from '@shared/tensor/shape';
import type { EditorProps } from './editorProps';
import { ImageEditor } from './ImageEditor';
import { TextEditor } from './TextEditor';
import { useWords } from '../../words/currentWords';
import { tryItWords } from '../../words/english/tryIt';

/** What an Input is given where it can only be chosen from the test set. */
const OnlyExamples = () => <p className="hint">{useWords(tryItWords).pickExample}</p>;

const editors: Readonly<Record<FieldKind, ComponentType<EditorProps>>> = {
  image: ImageEditor,
  ...{ numbers: TextEditor, sequence: TextEditor, tokens: TextEditor, graph: TextEditor },
  ...{ mask: OnlyExamples, class: OnlyExamples, classes: OnlyExamples },
};

/** Draws, chooses or types what one Input is given. */
export function InputEditor({ path, field, isOnly }: EditorProps & { readonly isOnly: boolean }) {
  const words = useWords(tryItWords);
  const Editor = editors[field.kind];
  return (
    <section className="try-part" aria-label={words.inputAt(path)}>
      <h3>
        {isOnly ? words.input : path} <span className="hint">{formatShape(field.shape)}</span>
      </h3>
      <Editor path={path} field={field} />
    </section>
  );
}

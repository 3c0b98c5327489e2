import { useId } from 'react';
import { numbersOf } from '@shared/data/columnBytes';
import { entries } from '@shared/data/entry';
import type { Field } from '@shared/data/field';
import { sentenceOfError } from '../../words/errorSentence';
import { sentenceOf } from '../../words/sentence';
import { useClient } from '../../client/ClientContext';
import { give, keep } from '../asking/trying';
import { useTry } from '../asking/tryStore';
import type { EditorProps } from './editorProps';
import { useWords } from '../../words/currentWords';
import { tryItWords } from '../../words/english/tryIt';

/** A sequence, a text or the numbers of a table's row, as they are typed. An example of the test set can be edited. */
export function TextEditor({ path, field }: EditorProps) {
  const words = useWords(tryItWords);
  const client = useClient();
  const hint = useId();
  const entry = entries[field.kind]!;
  const given = useTry((state) => state.given[path]);
  const values = useTry(({ tried }) => tried?.inputs?.[path]);
  const shown =
    given?.kind === 'text' ? given.text : values && entry.write(numbersOf(field.dtype, values.bytes), field);
  const trouble = given?.kind === 'text' ? troubleOf(given.text, field) : undefined;
  const isWrong = trouble !== undefined;
  const type = (text: string): void => {
    const typed = { [path]: { kind: 'text', text } } as const;
    if (troubleOf(text, field) === undefined) give(client, typed);
    else keep(typed);
  };
  return (
    <>
      <textarea
        className="field try-text"
        rows={4}
        spellCheck={false}
        aria-label={path}
        aria-describedby={hint}
        aria-invalid={isWrong || undefined}
        value={shown ?? ''}
        onChange={({ target }) => type(target.value)}
      />
      <p id={hint} className={isWrong ? 'error-text' : 'hint'}>
        {isWrong ? trouble : words.type(sentenceOf(entry.hint(field)))}
      </p>
    </>
  );
}

/** Why a text cannot be read; nothing where it can. */
function troubleOf(text: string, field: Field): string | undefined {
  try {
    entries[field.kind]!.read(text, field);
    return undefined;
  } catch (error) {
    return sentenceOfError(error);
  }
}

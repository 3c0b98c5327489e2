import { useState, type KeyboardEvent } from 'react';

interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
  readonly onChange: (event: { target: { value: string } }) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly forget: () => void;
}

/**
 * A field's text while it is being typed: Enter or leaving commits it, Escape discards it. `read` gives the value, or
 * says why the text is not one; such text stays until it is mended or discarded.
 */
export function useDraft<Value>(
  shown: string,
  read: (text: string) => { readonly value: Value } | { readonly problem: string },
  commit: (value: Value) => void,
): Draft {
  const [draft, setDraft] = useState<string>();
  const result = draft === undefined || draft === shown ? undefined : read(draft);
  const keep = () => {
    if (result && 'problem' in result) return;
    setDraft(undefined);
    if (result) commit(result.value);
  };
  return {
    text: draft ?? shown,
    problem: result && 'problem' in result ? result.problem : undefined,
    onChange: ({ target }) => setDraft(target.value),
    // Text that cannot be read stays with what is wrong with it; the drawing keeps the old value.
    onBlur: keep,
    onKeyDown: (event) => {
      if (event.key === 'Enter') keep();
      if (event.key === 'Escape') setDraft(undefined);
    },
    forget: () => setDraft(undefined),
  };
}

import { useState } from 'react';
import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { giveExample } from './asking/trying';
import { useTry } from './asking/tryStore';
import { useWords } from '../words/currentWords';
import { tryItWords } from '../words/english/tryIt';

/** Picks an example of the test set, by number or one after the other. @param count of them */
export function ExamplePicker({ count }: { readonly count: number }) {
  const words = useWords(tryItWords);
  const client = useClient();
  const chosen = useTry(({ given }) => {
    const [first] = Object.values(given);
    return first?.kind === 'example' ? first.index : undefined;
  });
  const [last, setLast] = useState(chosen ?? 0);
  const [text, setText] = useState<string>();
  const give = (index: number): void => {
    setLast(index);
    giveExample(client, index);
  };
  const type = (value: string): void => {
    setText(value);
    const index = Number(value);
    if (value !== '' && Number.isInteger(index) && index >= 0 && index < count) give(index);
  };
  return (
    <div className="try-toolbar" role="group" aria-label={words.testExample}>
      <button
        type="button"
        className="button"
        aria-label={words.previous}
        title={words.previous}
        onClick={() => give((last + count - 1) % count)}
      >
        ‹
      </button>
      <label>
        {words.testExample}{' '}
        <input
          className="field"
          type="number"
          min={0}
          max={count - 1}
          value={text ?? chosen ?? ''}
          placeholder={String(last)}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setText(undefined)}
        />
      </label>
      <button
        type="button"
        className="button"
        aria-label={words.next}
        title={words.next}
        onClick={() => give((last + 1) % count)}
      >
        ›
      </button>
      <span className="hint">{words.of(formatCount(count))}</span>
    </div>
  );
}

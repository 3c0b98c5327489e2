import { useEffect, useState } from 'react';
import { runsStore, useRuns } from './rows/runListStore';
import { useWords } from '../words/currentWords';
import { runsWords } from '../words/english/runs';

/** A search field that waits for a pause in typing. */
export function RunsSearchField() {
  const words = useWords(runsWords);
  const search = useRuns((state) => state.search);
  const [text, setText] = useState(search);
  useEffect(() => setText(search), [search]);
  useEffect(() => {
    const timer = setTimeout(() => runsStore.setState({ search: text.trim() === '' ? '' : text }), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      className="field runs-search"
      aria-label={words.search}
      placeholder={words.searchHint}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

import { useEffect, useState } from 'react';
import { runsStore, useRuns } from './rows/runListStore';

/** A search field that waits for a pause in typing. */
export function RunsSearchField() {
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
      aria-label="Search runs"
      placeholder="Search names, tags, engines …"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';

/** What is shown where a part of the window is still to come. */
export function Loading() {
  return <p className="empty">{useWords(appWords).loading}</p>;
}

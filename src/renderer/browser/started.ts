import { onceDrawn } from './onceDrawn';

/** Milliseconds after which the page counts as started, even where nothing could be shown. */
const longestStart = 2000;

let resolveStarted: () => void;

/** Resolves once the first drawing is seen. What loads before it is in its way: a browser asks for few files at once. */
export const started = new Promise<void>((resolve) => {
  resolveStarted = resolve;
  setTimeout(resolve, longestStart);
});

/** Says that the first drawing is there. */
export const markStarted = (): void => onceDrawn(() => resolveStarted());

let coming = 0;

/** The page says that it is busy until all that it begins with is there. */
export function busyUntil(part: Promise<unknown>): void {
  coming++;
  const arrived = () => {
    if (--coming === 0) document.getElementById('root')?.removeAttribute('aria-busy');
  };
  part.then(arrived, arrived);
}

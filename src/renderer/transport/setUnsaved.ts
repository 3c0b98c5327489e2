/** Tells the window, or the browser's tab, whether closing it would lose changes. */
export function setUnsaved(unsaved: boolean): void {
  if (window.netloom) window.netloom.setUnsaved(unsaved);
  else window.onbeforeunload = unsaved ? (event) => event.preventDefault() : null;
}

/** Makes the window, or the browser's tab, ask before closing while there are unsaved changes. */
export function setUnsaved(unsaved: boolean): void {
  if (window.netloom) window.netloom.setUnsaved(unsaved);
  else window.onbeforeunload = unsaved ? (event) => event.preventDefault() : null;
}

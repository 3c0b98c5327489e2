/** Whether keys are text where they land: a field, a list of choices or the editor of code. */
export const isTypedIn = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable="true"], .monaco-editor') !== null;

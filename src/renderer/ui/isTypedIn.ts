/** Inputs that are pressed or moved. */
const pressed = ['checkbox', 'radio', 'range', 'button'].map((type) => `[type="${type}"]`).join(', ');

/** Whether keys are text where they land: a field, a list of choices or the editor of code. */
export const isTypedIn = (target: Element): boolean =>
  target.closest(`input:not(${pressed}), textarea, select, [contenteditable="true"], .monaco-editor`) !== null;

/** Inputs that are pressed or moved take no text. One `:not` each, since older Chromiums know no list inside it. */
const typedInput = ['checkbox', 'radio', 'range', 'button'].reduce(
  (rest, type) => `${rest}:not([type="${type}"])`,
  'input',
);

/** Whether keys are text where they land: a field, a list of choices or the editor of code. */
export const isTypedIn = (target: Element): boolean =>
  target.closest(`${typedInput}, textarea, select, [contenteditable="true"], .monaco-editor`) !== null;

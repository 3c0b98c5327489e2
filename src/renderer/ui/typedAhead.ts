/** Letters that were typed since the menu was asked for, until its field is there to take them. */
let ahead: string | undefined;

/** Letters from now on are for the menu that is being opened: its code may still load. */
export function beginTyping(): void {
  ahead = '';
}

/** Keeps a letter for the field that is coming. */
export function typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (ahead === undefined || ctrlKey || metaKey || altKey) return;
  if (key === 'Backspace') ahead = ahead.slice(0, -1);
  else if ([...key].length === 1) ahead += key;
}

/** What was typed; the field has the keys from now on. */
export function takeTyped(): string {
  const text = ahead ?? '';
  ahead = undefined;
  return text;
}

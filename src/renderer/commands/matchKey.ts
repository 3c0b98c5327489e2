import { commandIds, commandList, type CommandId } from '@shared/contract/commands';

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command that a key press means. `typing`: a text field has the focus, so plain keys are text. */
export function matchKey(pressed: Pressed, typing: boolean): CommandId | undefined {
  return commandIds.find((id) => {
    const { accelerator, inBrowser, key } = commandList[id];
    if (inBrowser && matchesAccelerator(pressed, inBrowser)) return true;
    if (accelerator && matchesAccelerator(pressed, accelerator)) return !(typing && isTextShortcut(id));
    return key !== undefined && !typing && matchesPlain(pressed, key);
  });
}

/** Commands whose keys text fields handle themselves. */
function isTextShortcut(id: CommandId): boolean {
  return ['edit.undo', 'edit.redo', 'edit.cut', 'edit.copy', 'edit.paste', 'edit.selectAll'].includes(id);
}

function matchesAccelerator(pressed: Pressed, accelerator: string): boolean {
  const keys = accelerator.split('+');
  const last = keys.at(-1)!;
  return (
    (pressed.ctrlKey || pressed.metaKey) === (keys.includes('CmdOrCtrl') || keys.includes('Ctrl')) &&
    pressed.shiftKey === keys.includes('Shift') &&
    pressed.altKey === keys.includes('Alt') &&
    (pressed.key.toLowerCase() === last.toLowerCase() ||
      pressed.code === `Key${last}` ||
      pressed.code === `Digit${last}`)
  );
}

function matchesPlain(pressed: Pressed, key: string): boolean {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false;
  const isLetter = /^[A-Z]$/.test(key);
  if (isLetter && pressed.shiftKey) return false;
  return pressed.key.toLowerCase() === key.toLowerCase();
}

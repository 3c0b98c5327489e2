import { commandList, type CommandId } from '@shared/contract/commands';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const isInBrowser = typeof window === 'undefined' || !window.netloom;

const apple: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥', Enter: '↩' };

/** A command's keys as this system writes them: `⌘K`, `Ctrl+K`; empty where it has none. */
export function shortcutText(id: CommandId, onApple = isApple): string {
  const { accelerator: native, inBrowser, key } = commandList[id];
  const accelerator = isInBrowser ? (inBrowser ?? native) : native;
  if (!accelerator) return key ?? '';
  const keys = accelerator.split('+');
  return onApple
    ? keys.map((name) => apple[name] ?? name).join('')
    : keys.map((name) => (name === 'CmdOrCtrl' ? 'Ctrl' : name)).join('+');
}

import { commandList, type CommandId } from '@shared/contract/commands';
import { wordsOf } from '../words/currentWords';
import { appWords } from '../words/english/app';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const isInBrowser = typeof window === 'undefined' || !window.netloom;

const apple: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥', Enter: '↩' };

/** A command's keys as this system and the page's language write them: `⌘K`, `Ctrl+K`, `Strg+K`; empty where it has none. */
export function shortcutText(id: CommandId, onApple = isApple): string {
  const { accelerator: native, inBrowser, key } = commandList[id];
  const accelerator = isInBrowser ? (inBrowser ?? native) : native;
  const words: Readonly<Record<string, string>> = wordsOf(appWords).keys;
  const called = (name: string): string => words[name] ?? name;
  if (!accelerator) return called(key ?? '');
  const keys = accelerator.split('+');
  return onApple
    ? keys.map((name) => apple[name] ?? name).join('')
    : keys.map((name) => called(name === 'CmdOrCtrl' ? 'Ctrl' : name)).join('+');
}

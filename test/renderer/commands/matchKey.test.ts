import { describe, expect, onTestFinished, test } from 'vitest';
import { commandIds, commandList } from '@shared/contract/commands';
import { matchKey, type Pressed } from '@renderer/commands/matchKey';
import { shortcutText } from '@renderer/commands/shortcutText';
import { speak } from '../../support/speak';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys', () => {
  test('Ctrl and Cmd carry out the same command', () => {
    expect(matchKey(press('s', { ctrlKey: true }), false)).toBe('file.save');
    expect(matchKey(press('s', { metaKey: true }), false)).toBe('file.save');
  });

  test('Shift makes another command of a key', () => {
    expect(matchKey(press('z', { ctrlKey: true }), false)).toBe('edit.undo');
    expect(matchKey(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('edit.redo');
  });

  test('while typing, letters are text and undo belongs to the field, but saving still works', () => {
    expect(matchKey(press('a'), true)).toBeUndefined();
    expect(matchKey(press('/'), true)).toBeUndefined();
    expect(matchKey(press('z', { ctrlKey: true }), true)).toBeUndefined();
    expect(matchKey(press('s', { ctrlKey: true }), true)).toBe('file.save');
  });

  test('on the canvas A adds after the selected block and Ctrl+A selects all', () => {
    expect(matchKey(press('a'), false)).toBe('network.addAfter');
    expect(matchKey(press('a', { ctrlKey: true }), false)).toBe('edit.selectAll');
  });

  test('are written as keyboards of the language’s countries have them', async () => {
    onTestFinished(() => speak('english'));
    await speak('german');
    expect(shortcutText('file.saveAs', false)).toBe('Strg+Umschalt+S');
    expect(shortcutText('edit.delete', false)).toBe('Entf');
    expect(shortcutText('file.saveAs', true)).toBe('⌘⇧S');
  });

  test('no two commands share keys', () => {
    const keys = commandIds.map((id) => shortcutText(id, false)).filter(Boolean);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every accelerator is found again by pressing it', () => {
    for (const id of commandIds) {
      const { accelerator } = commandList[id];
      if (!accelerator) continue;
      const keys = accelerator.split('+');
      const pressed = press(keys.at(-1)!, {
        ctrlKey: true,
        shiftKey: keys.includes('Shift'),
        altKey: keys.includes('Alt'),
      });
      expect(matchKey(pressed, false)).toBe(id);
    }
  });

  test('shortcuts are written as the system writes them', () => {
    expect(shortcutText('edit.redo', true)).toBe('⌘⇧Z');
    expect(shortcutText('edit.redo', false)).toBe('Ctrl+Shift+Z');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../../eslint/rendererRooms.mjs';
import { visibleTexts } from './visibleTexts';

const home = join(import.meta.dirname, '../../../src/renderer');

/** Names, and examples of what people type, which are the same in every language. */
const allowed: readonly string[] = ['Netloom', 'AUC', '/home/me/project/.venv', 'conv 64 3 s2, bn, relu'];

function textsOf(room: string): string[] {
  const files = readdirSync(join(home, room), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) =>
      visibleTexts(readFileSync(join(home, room, file), 'utf8'), file)
        .filter(({ text }) => !allowed.includes(text))
        .map(({ line, text }) => `src/renderer/${room}/${file}:${line}: ${text}`),
    );
}

describe('texts of components', () => {
  it.each(Object.keys(rooms).filter((room) => room !== 'words'))('come from the dictionary in %s', (room) => {
    expect(textsOf(room)).toEqual([]);
  });

  it('are found wherever they stand', () => {
    const source = `
      const part = (
        <p title="First" aria-label={\`Second \${count}\`} className="not this">
          Third {isOpen ? 'Fourth' : words.fifth} {count > 0 && \`\${count} sixth\`} × {words.seventh ?? 'Eighth'}
        </p>
      );
      say({ kind: 'not this', text: 'Ninth' });`;
    expect(visibleTexts(source).map(({ text }) => text)).toEqual([
      'First',
      'Second',
      'Third',
      'Fourth',
      'sixth',
      'Eighth',
      'Ninth',
    ]);
  });
});

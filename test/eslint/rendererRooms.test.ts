import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../support/checkout';

const eslint = new ESLint({ cwd: root('.') });

/** What lint says of the rooms in a file of the interface with this text. */
async function lint(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: root(`src/renderer/${file}`) });
  return result!.messages.filter(({ ruleId }) => ruleId === 'netloom/renderer-rooms').map(({ message }) => message);
}

describe('the rooms of the interface', () => {
  it('each have a place in the order', async () => {
    const files = readdirSync(root('src/renderer'), { recursive: true, encoding: 'utf8' }).map((file) =>
      file.split(sep),
    );
    const folders = new Set(files.filter(({ length }) => length > 1).map(([folder]) => folder!));
    expect(folders.size).toBeGreaterThan(20);
    for (const folder of folders) expect(await lint(`${folder}/planted.ts`, `import './neighbour';`)).toEqual([]);
  });

  it.each([
    ['a static import', `import { Shell } from '../app/Shell';\nexport const shell = Shell;`],
    ['an import of types alone', `import type { Run } from '../run/shownRun';\nexport type Shown = Run;`],
    ['a type named in place', `export type Shown = import('../run/shownRun').Run;`],
    ['a dynamic import', `export const load = () => import('@renderer/app/Shell');`],
    ['an export of what another room has', `export { Shell } from '../app/Shell';`],
  ])('may not import a room below them: %s', async (_, text) => {
    expect(await lint('format/planted.ts', text)).toEqual([expect.stringContaining('src/renderer/format may import')]);
  });

  it('may import a room above them, and their own files', async () => {
    const text = `import { formatCount } from '../format/units';\nimport { emptyRun } from './shownRun';\nexport const all = [formatCount, emptyRun];`;
    expect(await lint('run/planted.ts', text)).toEqual([]);
  });

  it('are not imported by a folder inside them', async () => {
    const text = `import { Canvas } from '../Canvas';\nexport const canvas = Canvas;`;
    expect(await lint('canvas/block/planted.ts', text)).toEqual([
      expect.stringContaining('canvas/block may not import it in turn'),
    ]);
  });

  it('do not import what starts the interface', async () => {
    expect(await lint('app/planted.ts', `import '../main';`)).toEqual([expect.stringContaining('is imported by none')]);
  });

  it('need a place in the order before they import anything', async () => {
    const text = `import { formatCount } from '../format/units';\nexport const count = formatCount;`;
    expect(await lint('planted/file.ts', text)).toEqual([expect.stringContaining('has no place in the order')]);
  });
});

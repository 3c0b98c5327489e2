import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../support/checkout';

const folder = mkdtempSync(join(tmpdir(), 'netloom-circles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How one file may import another; each has a pair of files of its own that import each other so. */
const circles = {
  values: `import { one } from './one';\nexport const two = () => one;\n`,
  types: `import type { One } from './one';\nexport const two = (one: One) => one;\n`,
  typesInPlace: `export const two = (one: import('./one').One) => one;\n`,
  dynamic: `export const two = () => import('./one');\n`,
  alias: `export { one as two } from '@host/alias/one';\n`,
};

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

it('lint refuses circles of imports, however a file imports another, and names their files', () => {
  plant('tsconfig.json', JSON.stringify({ compilerOptions: { paths: { '@host/*': ['./src/host/*'] } } }));
  const one = `import { two } from './two';\nexport type One = 1;\nexport const one = two;\n`;
  for (const [name, two] of Object.entries({ ...circles, oneWay: `export const two = 2;\n` })) {
    plant(`src/host/${name}/one.ts`, one);
    plant(`src/host/${name}/two.ts`, two);
  }
  const command = root('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = ['--config', root('.dependency-cruiser.mjs')];
  const result = spawnSync(process.execPath, [command, ...config, 'src'], { cwd: folder, encoding: 'utf8' });
  expect(result.stdout).toContain('12 modules');
  const named = [...result.stdout.matchAll(/no-circles: src\/host\/(\w+)\/one\.ts/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(circles).sort());
  expect(result.status).not.toBe(0);
});

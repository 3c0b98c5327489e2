import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

function openHost(dialogs?: Partial<Dialogs>) {
  const host = createHost({ home: temporaryFolder(), ...(dialogs && { dialogs: dialogs as Dialogs }) });
  onTestFinished(() => host.close());
  return host.handlers;
}

const request = { document: tinyDocument(), target: 'keras', run: undefined };

it('an export into a folder asks before it replaces files there', async () => {
  const folder = temporaryFolder();
  const asked: unknown[] = [];
  let answer = false;
  const handlers = openHost({
    exportFolder: async () => folder,
    confirmReplace: async (...question) => {
      asked.push(question);
      return answer;
    },
  });
  expect(await handlers['export.code'](request)).toMatchObject({ savedTo: folder });
  expect(asked).toEqual([]);
  await writeFile(join(folder, 'model.py'), '# my own\n');
  expect(await handlers['export.code'](request)).toEqual({ files: [] });
  expect(await readFile(join(folder, 'model.py'), 'utf8')).toBe('# my own\n');
  answer = true;
  expect(await handlers['export.code'](request)).toMatchObject({ savedTo: folder });
  expect(await readFile(join(folder, 'model.py'), 'utf8')).toContain('build_model');
  expect(asked).toEqual([
    [folder, ['model.py']],
    [folder, ['model.py']],
  ]);
  expect(await readdir(folder)).toEqual(['model.py']);
});

it('an export that is cancelled in its window gives no files, and one without windows gives them back', async () => {
  const cancelled = openHost({ exportFolder: async () => undefined });
  expect(await cancelled['export.code'](request)).toEqual({ files: [] });
  const { files, savedTo } = await openHost()['export.code'](request);
  expect(files.map(({ name }) => name)).toEqual(['model.py']);
  expect(savedTo).toBeUndefined();
});

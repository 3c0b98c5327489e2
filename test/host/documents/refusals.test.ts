import { chmod, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '@shared/contract/codec/dispatch';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { documentHost } from '../support/documentHost';

describe('drawings on disk', () => {
  it('that are damaged are refused by name', async () => {
    const { handlers, workspace } = documentHost();
    await mkdir(workspace, { recursive: true });
    const path = join(workspace, 'bad.netloom.json');
    await writeFile(path, '{"format": "netloom"');
    const [file] = await handlers['documents.list'](undefined);
    await expect(handlers['documents.open']({ id: file!.id })).rejects.toThrow(`${path} cannot be opened`);
  });

  it('whose file became something else since it was listed are refused with what it is, and what to do', async () => {
    const { handlers, workspace } = documentHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const path = join(workspace, 'net.netloom.json');
    const opens = () => handlers['documents.open']({ id: file!.id });
    const refusal = (what: string) => `${path} cannot be opened: ${what}`;
    await truncate(path, 500_000_000);
    await expect(opens()).rejects.toThrow(
      refusal('it has 500000000 bytes, and a drawing has at most 64000000. Choose a file that ends in .netloom.json.'),
    );
    await writeFile(path, Buffer.from([0xff, 0xfe, 0, 1, 2]));
    await expect(opens()).rejects.toThrow(refusal('The file is not JSON'));
    await writeFile(path, '[]');
    await expect(opens()).rejects.toThrow(refusal('expected a JSON object; got [].'));
    await rm(path);
    await expect(opens()).rejects.toThrow(refusal('it does not exist. Put it back, or choose another.'));
    await mkdir(path);
    await expect(opens()).rejects.toThrow(refusal('it is a folder; a file was expected.'));
    expect(await handlers['documents.list'](undefined)).toEqual([]);
  });

  // The system lets root read everything.
  it.skipIf(process.getuid?.() === 0)('that may not be read are refused with what to do', async () => {
    const { handlers, workspace } = documentHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    await chmod(join(workspace, 'net.netloom.json'), 0);
    await expect(handlers['documents.open']({ id: file!.id })).rejects.toThrow('See that you may read it.');
  });

  it('are refused where they would not open again, whatever request brings them', async () => {
    const { handlers, home } = documentHost();
    const [first] = tinyDocument().nodes;
    const twice = { ...tinyDocument(), nodes: [first!, first!] };
    for (const name of ['documents.save', 'documents.autosave', 'training.start', 'export.code'] as const) {
      const outcome = await dispatch(handlers, name, { name: 'net', target: 'keras', document: twice });
      expect(outcome).toMatchObject({
        failure: {
          kind: 'invalid',
          message: expect.stringMatching(/document: nodes\[1\]\.id: expected a unique name/),
        },
      });
    }
    expect(await readdir(home)).toEqual([]);
    const note = { position: { x: 0, y: 0 }, size: { width: 1, height: 1 }, text: 'x'.repeat(20_000) };
    const notes = Array.from({ length: 1_001 }, (_, index) => ({ id: `n${index}`, ...note }));
    await expect(handlers['documents.save']({ name: 'net', document: { ...tinyDocument(), notes } })).rejects.toThrow(
      'at most 20000000 characters',
    );
  });

  it('that the disk does not take are refused with what is wrong and what to do', async () => {
    const home = temporaryFolder();
    await writeFile(join(home, 'drawings'), 'a file');
    const { handlers } = documentHost(home);
    await expect(handlers['documents.save']({ name: 'x', document: tinyDocument() })).rejects.toThrow(
      /drawings cannot be saved: a file is where a folder is needed\. Choose another place\./,
    );
    const folder = temporaryFolder();
    const gone = documentHost(temporaryFolder(), { saveDocument: async () => join(folder, 'gone', 'x.netloom.json') });
    await expect(gone.handlers['documents.save']({ name: 'x', document: tinyDocument() })).rejects.toThrow(
      /x\.netloom\.json cannot be saved: its folder does not exist and cannot be made\. Choose another place\.$/,
    );
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { dispatch } from '@shared/contract/codec/dispatch';
import { createHost } from '@host/index';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

it('drawings that the system hands over wait for a page, each once, with their file; what is no drawing is an error', async () => {
  const folder = temporaryFolder();
  const host = createHost({ home: temporaryFolder() });
  const heard: string[] = [];
  host.onEvent(({ name }) => heard.push(name));
  const document = { ...tinyDocument(), name: 'clicked' };
  await writeFile(join(folder, 'clicked.netloom'), serializeDocument(document));
  for (const name of ['clicked.netloom', 'clicked.netloom', 'gone.netloom.json']) host.handOver(join(folder, name));
  expect(heard).toEqual(['handedOver', 'handedOver']);

  const take = () => dispatch(host.handlers, 'documents.handedOver', undefined);
  expect(await take()).toMatchObject({ value: { document, file: { name: 'clicked', location: folder } } });
  expect(await take()).toMatchObject({ failure: { message: expect.stringContaining('gone.netloom.json') } });
  expect(await take()).toMatchObject({ value: undefined });
  await host.close();
});

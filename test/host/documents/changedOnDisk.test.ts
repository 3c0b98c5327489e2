import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { dispatch } from '@shared/contract/codec/dispatch';
import { tinyDocument } from '../../support/tinyDocument';
import { documentHost } from '../support/documentHost';

describe('drawings on disk', () => {
  it('that changed on disk since they were opened are not replaced, unless that is what is wanted', async () => {
    const { handlers, workspace } = documentHost();
    const dispatched = async (input: object) =>
      (await dispatch(handlers, 'documents.save', { name: 'net', ...input })) as {
        value: { id: string; version: string };
      };
    const { id, version } = (await dispatched({ document: tinyDocument() })).value;
    const path = join(workspace, 'net.netloom.json');
    const theirs = serializeDocument({ ...tinyDocument(), name: 'theirs' });
    await writeFile(path, theirs);
    const mine = { ...tinyDocument(), name: 'mine' };
    expect(await dispatched({ id, version, document: mine })).toMatchObject({
      failure: { kind: 'changed', message: expect.stringMatching(/net\.netloom\.json was changed by .*another name/s) },
    });
    expect(await readFile(path, 'utf8')).toBe(theirs);
    const forced = await dispatched({ id, version, document: mine, force: true });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ name: 'mine' });
    // Written anew with what it held, it is the same; deleted, there is nothing to lose.
    await writeFile(path, serializeDocument(mine));
    const again = await dispatched({ id, version: forced.value.version, document: tinyDocument() });
    await rm(path);
    expect(await dispatched({ id, version: again.value.version, document: mine })).toHaveProperty('value.version');
  });

  it('of two pages at once are not both saved over the version that both opened', async () => {
    const { handlers } = documentHost();
    const { id, version } = (await handlers['documents.save']({ name: 'net', document: tinyDocument() }))!;
    const pages = ['one', 'two'].map((name) =>
      dispatch(handlers, 'documents.save', { id, version, name: 'net', document: { ...tinyDocument(), name } }),
    );
    const failures = (await Promise.all(pages)).filter((outcome) => 'failure' in outcome);
    expect(failures).toMatchObject([{ failure: { kind: 'changed' } }]);
  });
});

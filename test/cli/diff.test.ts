import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { insertOnEdge, setParameters } from '@shared/editing';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

async function saved(document: NetloomDocument): Promise<string> {
  const file = join(temporaryFolder(), 'drawing.netloom.json');
  await writeFile(file, serializeDocument(document));
  return file;
}

/** Twelve filters in place of four, and dropout before the scores. */
function changed(): NetloomDocument {
  const wider = setParameters(tinyDocument(), ['c1'], { filters: 12 });
  const edge = wider.edges.find(({ to }) => to[0] === 'scores')!;
  return insertOnEdge(wider, edge, { block: 'Dropout', position: { x: 0, y: 0 } }).document;
}

describe('netloom diff', () => {
  it('gives changed and added nodes, connections, other shapes, and what both cost', async () => {
    const { code, errors, lines } = await runCli([
      'diff',
      await saved(tinyDocument()),
      await saved(changed()),
      '--json',
    ]);
    expect([code, errors]).toEqual([0, '']);
    expect(lines()).toEqual([
      expect.objectContaining({
        before: 'tiny',
        after: 'tiny',
        recipe: [],
        nodes: [
          expect.objectContaining({
            kind: 'changed',
            path: 'c1',
            changes: [{ path: 'filters', before: 4, after: 12 }],
          }),
          expect.objectContaining({ kind: 'added', block: 'Dropout' }),
        ],
        shapes: [
          { path: 'c1', before: [10, 10, 4], after: [10, 10, 12] },
          { path: 'pool', before: [5, 5, 4], after: [5, 5, 12] },
          { path: 'flatten', before: [100], after: [300] },
        ],
        parameters: { before: 4 * 10 + 6 * 101, after: 12 * 10 + 6 * 301 },
        macs: { before: 100 * 9 * 4 + 600, after: 100 * 9 * 12 + 1800 },
      }),
    ]);
  });

  it('says the same in tables', async () => {
    const { output } = await runCli(['diff', await saved(tinyDocument()), await saved(changed())]);
    expect(output).toMatch(/c1 · filters +4 +12/);
    expect(output).toMatch(/pool +5×5×4 +5×5×12/);
    expect(output).toContain('Parameters    646 → 1,926 (2.98 times)');
  });

  it('says that drawings are the same where only names and places differ', async () => {
    const document = tinyDocument();
    const nodes = document.nodes.map((node) => ({ ...node, position: { x: 9, y: 9 } }));
    const { output } = await runCli([
      'diff',
      await saved(document),
      await saved({ ...document, name: 'other', nodes }),
    ]);
    expect(output).toContain('The networks and recipes are the same.');
  });

  it('ends with code 2 and names the file where one is no drawing', async () => {
    const { code, errors } = await runCli(['diff', await saved(tinyDocument()), '/nowhere/a.netloom.json']);
    expect(code).toBe(2);
    expect(errors).toContain('/nowhere/a.netloom.json');
  });
});

import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../eslint/sharedRooms.mjs';
import { root } from '../support/checkout';

const eslint = new ESLint({ cwd: root('') });

/** What lint says of the rooms in a file of `src/shared` with this text. */
async function lint(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: root(`src/shared/${file}`) });
  return result!.messages.filter(({ ruleId }) => ruleId === 'netloom/shared-rooms').map(({ message }) => message);
}

describe('the rooms of src/shared', () => {
  it('are its folders', () => {
    expect(readdirSync(root('src/shared')).sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each([
    ['ops do not know how an engine writes them', 'program/ops/planted.ts', '../../targets/onnx/writer'],
    ['blocks do not know the languages', 'blocks/planted.ts', '../targets/keras/writer'],
    ['the document does not know the blocks', 'document/planted.ts', '@shared/blocks/registry'],
    ['losses do not know the compiler', 'learning/planted.ts', '../compiler/network'],
    ['the compiler does not know the contract', 'compiler/planted.ts', '../contract/events'],
  ])('%s', async (_, file, specifier) => {
    const forms = [
      `import { planted } from '${specifier}';\nexport const other = planted;`,
      `import type { Planted } from '${specifier}';\nexport type Other = Planted;`,
      `export * from '${specifier}';`,
    ];
    for (const text of forms) expect(await lint(file, text)).toEqual([expect.stringContaining('Move what both need')]);
  });

  it('may import what stands above them', async () => {
    const text = `import { blocks } from '../blocks/registry';\nimport { connect } from '../editing';\nexport const all = [blocks, connect];`;
    expect(await lint('compiler/planted.ts', text)).toEqual([]);
  });
});

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { keras } from '@shared/targets/keras';
import { layerName } from '@shared/targets/keras/names';
import type { Shape } from '@shared/tensor/shape';
import { galleryCases } from './cases';
import { python } from './python';

const cases = galleryCases();

describe('layers of the generated Keras code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-shapes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const folderOf = (name: string) => join(folder, name);

  beforeAll(async () => {
    for (const { name, document } of cases) {
      mkdirSync(folderOf(name));
      for (const file of keras.emit(document).files) writeFileSync(join(folderOf(name), file.name), file.text);
    }
    const runner = fileURLToPath(new URL('run_shapes.py', import.meta.url));
    const quiet = { CUDA_VISIBLE_DEVICES: '', PYTHONDONTWRITEBYTECODE: '1' };
    await promisify(execFile)(python(), [runner, folder], { env: { ...process.env, ...quiet }, maxBuffer: 1e8 });
  }, 600_000);

  it.each(cases)('$name: each gives the shape that the drawing shows', ({ name, document }) => {
    const complaint = join(folderOf(name), 'error.txt');
    if (existsSync(complaint)) throw new Error(readFileSync(complaint, 'utf8'));
    const layers = JSON.parse(readFileSync(join(folderOf(name), 'shapes.json'), 'utf8')) as Record<string, Shape>;
    const { network } = analyze(document);
    const drawn = network!.nodes.flatMap(({ path, context }) => {
      const layer = layerName(path, '');
      return layer in layers ? [[layer, context.outputs[0]!.shape] as const] : [];
    });
    // Output is no layer, and a layer that several nodes share is called more than once: it has no shape of its own.
    const isShared = document.nodes.some(({ weightsOf }) => weightsOf !== undefined);
    expect(drawn.length).toBeGreaterThan(network!.nodes.length / (isShared ? 3 : 2));
    expect(Object.fromEntries(drawn.map(([layer]) => [layer, layers[layer]]))).toEqual(Object.fromEntries(drawn));
  });
});

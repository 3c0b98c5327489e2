import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installTensorFlow, removeTensorFlow } from '@host/engines/tensorflow/install';
import { findLibrary } from '@host/engines/tensorflow/tensorFlowLibrary';
import { readInstalledTensorFlow, thisPlatform } from '@system/tensorflowEngine';
import { temporaryFolder } from '../../support/home';
import { pretendPackage } from './support/pretendPackage';

afterEach(() => vi.unstubAllEnvs());

describe('a TensorFlow that is there already', () => {
  it.each(['.', 'tensorflow', 'lib/python3.12/site-packages/tensorflow'])('is found in %s of a folder', (place) => {
    const folder = temporaryFolder();
    const library = pretendPackage(join(folder, place));
    expect(findLibrary(folder)).toMatchObject({ folder: library, include: join(library, 'include') });
  });

  it('is missed with a word on what was looked for', () => {
    expect(() => findLibrary(temporaryFolder())).toThrow(
      /There is no TensorFlow in .*Name the folder of a Python environment/,
    );
  });
});

describe.skipIf(process.platform === 'win32')('installing', () => {
  it('leaves nothing behind where it fails, and what was there before as it was', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'engines', 'tensorflow');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'engine.json'), 'before');
    const failing = installTensorFlow({ from: pretendPackage(join(home, 'package')), folder });
    await expect(failing).rejects.toThrow('could not compile the bridge to TensorFlow');
    expect(readdirSync(join(home, 'engines'))).toEqual(['tensorflow']);
    expect(readdirSync(folder)).toEqual(['engine.json']);
  });

  it('says that it needs a compiler, and how to get one', async () => {
    vi.stubEnv('CXX', '/no/such/compiler');
    const home = temporaryFolder();
    const failing = installTensorFlow({ from: pretendPackage(home), folder: join(home, 'engines', 'tensorflow') });
    await expect(failing).rejects.toThrow(/no C\+\+ compiler at CXX=\/no\/such\/compiler\. Install/);
  });
});

describe('an installed one', () => {
  it('is removed whole, and only where it is there', async () => {
    const folder = join(temporaryFolder(), 'tensorflow');
    mkdirSync(folder);
    expect(await removeTensorFlow(folder)).toBe(true);
    expect(existsSync(folder)).toBe(false);
    expect(await removeTensorFlow(folder)).toBe(false);
  });

  it('does not count once its library is gone, or on another kind of machine', () => {
    const folder = temporaryFolder();
    const record = { version: '2.21.0', gpu: false, platform: thisPlatform(), library: '/no/such/library' };
    writeFileSync(join(folder, 'tfjs_binding.node'), '');
    writeFileSync(join(folder, 'engine.json'), JSON.stringify(record));
    expect(() => readInstalledTensorFlow(folder)).toThrow(
      '/no/such/library is gone. Run `netloom engine add tensorflow` again.',
    );
    writeFileSync(join(folder, 'engine.json'), JSON.stringify({ ...record, platform: 'plan9-mips' }));
    expect(() => readInstalledTensorFlow(folder)).toThrow(/is for plan9-mips; this is/);
    writeFileSync(join(folder, 'engine.json'), '{');
    expect(() => readInstalledTensorFlow(folder)).toThrow('is damaged');
  });
});

import { homedir } from 'node:os';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../../support/home';
import { pretendPackage } from './support/pretendPackage';

function openHost(dialogs?: Partial<Dialogs>) {
  const host = createHost({ home: temporaryFolder(), ...(dialogs && { dialogs: dialogs as Dialogs }) });
  onTestFinished(() => host.close());
  return host;
}

const engine = 'tensorflow';

describe.skipIf(process.platform === 'win32')('a folder with TensorFlow', () => {
  it('that was chosen in the host’s window is offered by its version, and is what is added', async () => {
    const environment = temporaryFolder();
    const packages = join(environment, 'lib/python3.12/site-packages');
    pretendPackage(join(packages, 'tensorflow'));
    mkdirSync(join(packages, 'tensorflow_cpu-2.19.1.dist-info'));
    const asked: string[] = [];
    const host = openHost({
      engineFolder: async (label) => {
        asked.push(label);
        return environment;
      },
    });
    const offer = (await host.handlers['engines.folder']({ engine }))!;
    expect(asked).toEqual(['TensorFlow']);
    expect(offer).toMatchObject({ label: { message: environment }, what: { message: 'TensorFlow 2.19.1' }, bytes: 0 });
    expect(offer.source).not.toContain(environment);
    const ended = new Promise<string>((resolve) =>
      host.onEvent(({ name, payload }) => {
        if (name === 'engine' && payload.state !== 'working') resolve(`${payload.state}: ${payload.step.message}`);
      }),
    );
    await host.handlers['engines.add']({ engine, gpu: false, source: offer.source });
    // Its library is empty: no other source was tried in its place.
    expect(await ended).toMatch(/^failed: .* could not compile the bridge to TensorFlow/);
    expect((await host.handlers['engines.work'](undefined))!.refusals).toEqual([]);
  });

  it('is nothing where the user cancels', async () => {
    const { handlers } = openHost({ engineFolder: async () => undefined });
    expect(await handlers['engines.folder']({ engine })).toBeUndefined();
  });

  it('is never named by the interface where the host has windows for choosing it', async () => {
    const { handlers } = openHost({ engineFolder: async () => undefined });
    await expect(handlers['engines.folder']({ engine, path: '/' })).rejects.toThrow('a window of the system’s');
  });

  it.each<[string, (folder: string) => string, RegExp]>([
    ['is not there', (folder) => join(folder, 'gone'), /^There is no folder .*gone\. Name one that holds/],
    ['is a file', (folder) => file(folder, 'notes.txt'), /notes\.txt is a file\. Name the folder/],
    ['is empty', (folder) => folder, /^There is no TensorFlow in .*: libtensorflow_cc.* were looked for/],
    [
      'is an environment without it',
      (folder) => (file(folder, 'lib/python3.12/site-packages/numpy/__init__.py'), folder),
      /which is a Python environment without it:/,
    ],
    [
      'holds one without a library',
      (folder) => dirname(file(folder, 'tensorflow/__init__.py')),
      /that can be compiled against \(.*tensorflow has no library or no headers\):/,
    ],
    ['is named by part of a path', () => 'venv', /^A whole path is needed, such as \/.*; "venv" came\.$/],
    ['is not named', () => ' ', /nothing came\.$/],
  ])('that %s is refused with what was expected and what came', async (_, make, message) => {
    const { handlers } = openHost();
    await expect(handlers['engines.folder']({ engine, path: make(temporaryFolder()) })).rejects.toThrow(message);
  });

  it('in the home folder may be named with ~', async () => {
    const { handlers } = openHost();
    const missing = handlers['engines.folder']({ engine, path: '~/no-such-folder-here' });
    await expect(missing).rejects.toThrow(`There is no folder ${join(homedir(), 'no-such-folder-here')}.`);
  });
});

function file(folder: string, name: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), '');
  return join(folder, name);
}

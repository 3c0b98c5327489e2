import { readdir, stat, writeFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hostSaying } from '@shared/messages/hostSaying';
import { Refused } from '../../../download/request';
import { failureOf } from '../failedProgram';
import type { PinnedWheel } from '../pins';
import { firstPython, runPython } from './isolatedPython';

/** pip waits long and tries often by itself; here the next source should get its turn soon. */
const quickly = ['--disable-pip-version-check', '--retries', '1', '--timeout', '8'];

/** The user's Python with pip. Throws where there is none, with what to do. */
export async function pythonWithPip(): Promise<string> {
  const python = await firstPython(['-m', 'pip', '--version']);
  if (python) return python;
  const bare = await firstPython(['--version']);
  const onLinux = process.platform === 'linux';
  throw new Refused(
    bare
      ? hostSaying('adding', 'noPip', bare, onLinux ? 'sudo apt install python3-pip' : `${bare} -m ensurepip`)
      : hostSaying('adding', onLinux ? 'noPythonOnLinux' : 'noPython'),
  );
}

/**
 * Where the package index that pip is set up with keeps a wheel; nothing where this pip cannot say. pip has no command
 * that names an address without fetching what stands there, but says on the way which links it looks at.
 */
export async function locateWheel(
  python: string,
  { project, version, file }: PinnedWheel,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const asked = await runPython(python, ['-m', 'pip', 'index', 'versions', project, '-vv', ...quickly], {
    ...(signal && { signal }),
  });
  const said = asked.output + asked.errors;
  const address = /https?:\/\/\S+?\.whl(?=[#\s]|$)/g;
  const found = said.match(address)?.find((url) => decodeURIComponent(new URL(url).pathname).endsWith(`/${file}`));
  if (found || /unknown command/.test(said)) return found;
  const unreachable = /(Failed to establish|Name or service|Max retries|timed out|ConnectionError)/.test(said);
  throw new Refused(
    unreachable ? hostSaying('adding', 'noIndex') : hostSaying('adding', 'notInIndex', `${project} ${version}`, file),
  );
}

/**
 * Has pip itself fetch a wheel, checked by hash: for indexes that only pip has the keys to. After a break pip begins
 * anew: it keeps nothing of a file that it has not got whole.
 */
export async function downloadByPip(
  python: string,
  wheel: PinnedWheel,
  target: string,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<void> {
  const folder = await mkdtemp(`${target}-pip-`);
  const watching = setInterval(() => void sizeOfFolder(folder).then(onProgress, () => undefined), 500);
  try {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, `${wheel.project}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
    const finished = await runPython(
      python,
      ['-m', 'pip', 'download', '--quiet', ...pipArguments(wheel), '--dest', folder, '-r', requirements],
      // pip collects a download in the temporary folder: here, where it can be watched and goes away with the rest.
      { env: { ...process.env, TMPDIR: folder }, ...(signal && { signal }) },
    );
    if (finished.code !== 0) throw failureOf(finished, hostSaying('adding', 'notFetched', wheel.file), 2);
    await rename(join(folder, wheel.file), target);
  } finally {
    clearInterval(watching);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What makes pip take just this wheel, whatever Python it runs on. */
export function pipArguments({ file }: PinnedWheel): string[] {
  const [python, abi, platforms] = file.slice(0, -'.whl'.length).split('-').slice(-3) as [string, string, string];
  return [
    ...['--no-deps', '--require-hashes', '--only-binary=:all:', '--implementation', python.replace(/\d+/, '')],
    ...['--python-version', /\d\d/.test(python) ? python.replace(/\D+(\d)/, '$1.') : '3.12', '--abi', abi],
    ...platforms.split('.').flatMap((platform) => ['--platform', platform]),
    ...quickly,
  ];
}

async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { thisPlatform } from '@system/tensorflowEngine';
import { firstProgram, lastWords, runProgram } from './process';

const tensorFlowVersion = '2.21.0';

interface Wheel {
  readonly project: string;
  /** pip's name of the platform. */
  readonly tag: string;
  /** Of the wheel for Python 3.12; what is inside besides Python's own modules is the same for every Python. */
  readonly sha256: string;
  readonly megabytes: number;
}

const wheels: Readonly<Record<string, Wheel>> = {
  'linux-x64': {
    project: 'tensorflow-cpu',
    tag: 'manylinux_2_27_x86_64',
    sha256: 'dcc8afd32930e42d5296b6ee19078b773706830af4ea97fbe503b9f5e0f820cb',
    megabytes: 274,
  },
  'linux-arm64': {
    project: 'tensorflow',
    tag: 'manylinux_2_27_aarch64',
    sha256: 'b07d15737406533898e36c7ef7944b1be18e9028dc521b9229952c537bbc5552',
    megabytes: 0,
  },
  'darwin-arm64': {
    project: 'tensorflow',
    tag: 'macosx_12_0_arm64',
    sha256: '56ecd7d47429acbe1df2694d50b75bf9fc3995ac92cb367cd9af6c4780ead712',
    megabytes: 0,
  },
};

/** Unpacks what a native program needs of a wheel. */
const unpackScript = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    wanted = [name for name in wheel.namelist() if name.startswith('tensorflow/include/')
              or (name.startswith('tensorflow/libtensorflow_') and name.count('/') == 1)
              or name == 'tensorflow/THIRD_PARTY_NOTICES.txt' or '.dist-info/' in name and 'LICENSE' in name]
    wheel.extractall(sys.argv[2], wanted)
`;

/** What a download would be, for asking first; nothing where there is no wheel for this machine. */
export function wheelForThisMachine(): { readonly name: string; readonly megabytes: number } | undefined {
  const wheel = wheels[thisPlatform()];
  return wheel && { name: `${wheel.project} ${tensorFlowVersion}`, megabytes: wheel.megabytes };
}

/**
 * Downloads TensorFlow's wheel with the user's pip, checked by hash, and unpacks its library into `folder`/tensorflow.
 * pip keeps what it fetched, so that a second try does not fetch it again.
 */
export async function downloadWheel(
  folder: string,
  { gpu, progress }: { readonly gpu: boolean; readonly progress: (line: string) => void },
): Promise<void> {
  if (gpu)
    throw new Error(
      'A TensorFlow for GPUs comes with 3 GB of CUDA packages that pip must choose. Make it with ' +
        `\`python3 -m venv gpu && gpu/bin/pip install "tensorflow[and-cuda]==${tensorFlowVersion}"\`, then run ` +
        '`netloom engine add tensorflow --gpu --from gpu`.',
    );
  const wheel = wheels[thisPlatform()];
  if (!wheel)
    throw new Error(
      `There is no TensorFlow ${tensorFlowVersion} for ${thisPlatform()} to download; name one that is here with --from.`,
    );
  const python = await firstProgram(['python3', 'python'], ['-m', 'pip', '--version']);
  if (!python)
    throw new Error(
      'TensorFlow is downloaded with pip, and no Python with pip was found. Install Python 3, or name a TensorFlow with --from.',
    );
  const requirements = join(folder, 'requirements.txt');
  await writeFile(requirements, `${wheel.project}==${tensorFlowVersion} --hash=sha256:${wheel.sha256}\n`);
  const watching = watchSize(folder, (megabytes) =>
    progress(
      `Downloading ${wheel.project} ${tensorFlowVersion}: ${megabytes}${wheel.megabytes ? ` of ${wheel.megabytes}` : ''} MB`,
    ),
  );
  try {
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--require-hashes', '--only-binary=:all:'];
    const target = ['--platform', wheel.tag, '--python-version', '3.12', '--implementation', 'cp', '--abi', 'cp312'];
    const finished = await runProgram(python, [...args, ...target, '--dest', folder, '-r', requirements], {
      // pip collects a download in the temporary folder: here, where it can be watched and goes away with the rest.
      env: { ...process.env, TMPDIR: folder },
    });
    if (finished.code !== 0) throw new Error(`pip could not download TensorFlow:\n${lastWords(finished)}`);
  } finally {
    watching.stop();
  }
  const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (!file) throw new Error('pip ended well but left no wheel behind.');
  progress('Unpacking …');
  const finished = await runProgram(python, ['-c', unpackScript, join(folder, file), folder]);
  if (finished.code !== 0) throw new Error(`The wheel cannot be unpacked:\n${lastWords(finished)}`);
  await Promise.all([rm(join(folder, file)), rm(requirements)]);
}

/** Tells twice a second how many megabytes stand in a folder. */
function watchSize(folder: string, tell: (megabytes: number) => void): { stop(): void } {
  const timer = setInterval(() => {
    sizeOfFolder(folder).then(
      (bytes) => tell(Math.round(bytes / 1e6)),
      () => undefined,
    );
  }, 500);
  return { stop: () => clearInterval(timer) };
}

async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

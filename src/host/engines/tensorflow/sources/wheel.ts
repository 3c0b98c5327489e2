import { join } from 'node:path';
import { hostSaying } from '@shared/messages/hostSaying';
import { thisPlatform } from '@system/tensorflowEngine';
import { download } from '../../../download/download';
import { Refused } from '../../../download/request';
import { failureOf } from '../failedProgram';
import { findLibrary } from '../tensorFlowLibrary';
import { pinnedWheels, type PinnedWheel } from '../pins';
import { runPython } from './isolatedPython';
import { downloadByPip, locateWheel, pythonWithPip } from './pip';
import type { Obtaining, TensorFlowSource } from './source';

/** Unpacks what a native program needs of a wheel: of TensorFlow its library and headers, of NVIDIA's the libraries. */
const unpackScript = `
import sys, zipfile
def wanted(name):
    folder = name.split('/')
    return (name.startswith('tensorflow/include/') or len(folder) == 2 and folder[1].startswith('libtensorflow_')
            or name == 'tensorflow/THIRD_PARTY_NOTICES.txt'
            or folder[0] == 'nvidia' and ('.so' in folder[-1] or folder[-1] == 'ptxas' or 'libdevice' in name)
            or '.dist-info/' in name and 'LICENSE' in name.upper())
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for item in wheel.infolist():
        if wanted(item.filename):
            path = wheel.extract(item, sys.argv[2])
            if item.filename.endswith('/ptxas'):
                import os
                os.chmod(path, 0o755)
`;

/** What is unpacked takes about this many times the wheels. */
const unpackedTimes = 4;

/** The Python wheels of a pinned TensorFlow, fetched from the package index that the user's pip is set up with. */
export function wheelSource(
  wheelsFor: (gpu: boolean) => readonly PinnedWheel[] | undefined = pinnedWheels,
): TensorFlowSource {
  const wheelsOf = (gpu: boolean): readonly PinnedWheel[] => {
    const wheels = wheelsFor(gpu);
    if (!wheels) throw new Refused(hostSaying('adding', gpu ? 'noWheelForGpu' : 'noWheel', thisPlatform()));
    return wheels;
  };
  return {
    id: 'wheel',
    label: hostSaying('adding', 'wheel'),
    async offer({ gpu, signal }) {
      const wheels = wheelsOf(gpu);
      const python = await pythonWithPip();
      await locateWheel(python, wheels[0]!, signal);
      const bytes = 1e6 * megabytesOf(wheels);
      return {
        ...{ what: `TensorFlow ${wheels[0]!.version}`, bytes, diskBytes: bytes * unpackedTimes },
        ...(gpu && { note: hostSaying('adding', 'withCuda') }),
      };
    },
    async obtain(obtaining) {
      const { gpu, folder, downloads, report, signal } = obtaining;
      const wheels = wheelsOf(gpu);
      const python = await pythonWithPip();
      for (const index of wheels.keys()) await fetchWheel(python, wheels, index, obtaining);
      for (const wheel of wheels) {
        report.step(hostSaying('adding', 'unpackingOne', wheel.project));
        const file = join(downloads, wheel.file);
        const finished = await runPython(python, ['-c', unpackScript, file, folder], { ...(signal && { signal }) });
        if (finished.code !== 0) throw failureOf(finished, hostSaying('adding', 'notUnpacked', wheel.file), 1);
      }
      return findLibrary(join(folder, 'tensorflow'));
    },
  };
}

/** Fetches one of the wheels; progress is that of all together. */
async function fetchWheel(
  python: string,
  wheels: readonly PinnedWheel[],
  index: number,
  { downloads, report, signal }: Obtaining,
): Promise<void> {
  const wheel = wheels[index]!;
  const before = 1e6 * megabytesOf(wheels.slice(0, index));
  const after = 1e6 * megabytesOf(wheels.slice(index + 1));
  const what = `${wheel.project} ${wheel.version}`;
  report.step(
    wheels.length > 1
      ? hostSaying('adding', 'downloadingOne', what, index + 1, wheels.length)
      : hostSaying('adding', 'downloading', what),
  );
  const onProgress = (done: number, total = 1e6 * wheel.megabytes) =>
    report.bytes(before + done, before + total + after);
  const file = join(downloads, wheel.file);
  const integrity = { algorithm: 'sha256', hex: wheel.sha256 } as const;
  const url = await locateWheel(python, wheel, signal);
  const viaPip = () => downloadByPip(python, wheel, file, { onProgress, ...(signal && { signal }) });
  if (url === undefined) return viaPip();
  try {
    await download({ url, file, integrity, onProgress, ...(signal && { signal }) });
  } catch (error) {
    // What only pip gets through to: it knows the user's proxies, certificates and keys.
    if (!(error instanceof Refused)) throw error;
    await viaPip();
  }
}

const megabytesOf = (wheels: readonly PinnedWheel[]): number =>
  wheels.reduce((sum, { megabytes }) => sum + megabytes, 0);

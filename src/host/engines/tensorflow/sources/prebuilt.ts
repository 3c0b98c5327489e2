import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hostSaying } from '@shared/messages/hostSaying';
import { runProgram } from '@system/runProgram';
import { thisPlatform } from '@system/tensorflowEngine';
import { download, hostOf } from '../../../download/download';
import { reasonOf } from '../../../download/problems';
import { lookAt, Refused } from '../../../download/request';
import { failureOf } from '../failedProgram';
import { findLibrary } from '../tensorFlowLibrary';
import { pinnedArchives, type PinnedArchive } from '../pins';
import type { TensorFlowSource } from './source';

/** An unpacked library takes about this many times the archive. */
const unpackedTimes = 4;

/** tfjs-node's own download: an archive of the C library, pinned by hash, on the storage host that its installer names. */
export function prebuiltSource(archives: Readonly<Record<string, PinnedArchive>> = pinnedArchives): TensorFlowSource {
  return {
    id: 'download',
    label: hostSaying('adding', 'tfjsDownload'),
    async offer({ gpu, signal }) {
      const { version, path } = archiveFor(archives, gpu);
      const bytes = await sizeOf(addressOf(path), signal);
      return {
        ...{ what: `TensorFlow ${version}`, bytes, diskBytes: unpackedTimes * bytes },
        note: hostSaying('adding', gpu ? 'oldCuda' : 'smaller'),
      };
    },
    async obtain({ gpu, folder, downloads, report, signal }) {
      const { version, path, sha256 } = archiveFor(archives, gpu);
      const url = addressOf(path);
      const file = join(downloads, basename(path));
      report.step(hostSaying('adding', 'downloading', `TensorFlow ${version}`));
      const bytes = await sizeOf(url, signal);
      await download({
        ...{ url, file, integrity: { algorithm: 'sha256', hex: sha256 } },
        onProgress: (done, total) => report.bytes(done, total ?? Math.max(done, bytes)),
        ...(signal && { signal }),
      });
      report.step(hostSaying('adding', 'unpacking'));
      const unpacked = join(folder, 'tensorflow');
      await mkdir(unpacked);
      const finished = await runProgram('tar', ['-xzf', file, '-C', unpacked], { ...(signal && { signal }) });
      if (finished.code !== 0) throw failureOf(finished, hostSaying('adding', 'notUnpacked', basename(path)), 1);
      return findLibrary(unpacked);
    },
  };
}

function archiveFor(archives: Readonly<Record<string, PinnedArchive>>, gpu: boolean): PinnedArchive {
  const archive = archives[`${gpu ? 'gpu' : 'cpu'} ${thisPlatform()}`];
  if (archive) return archive;
  throw new Refused(hostSaying('adding', gpu ? 'noArchiveForGpu' : 'noArchive', thisPlatform()));
}

/** Where an archive is: on the storage host, or on the mirror that tfjs-node's own variable names. */
function addressOf(path: string): string {
  const host = process.env['TFJS_NODE_CDN_STORAGE'] ?? 'https://storage.googleapis.com/';
  return new URL(path, host.endsWith('/') ? host : `${host}/`).href;
}

/** Bytes of what stands at an address; 0 where the host does not say. */
async function sizeOf(url: string, signal?: AbortSignal): Promise<number> {
  try {
    return (await lookAt(url, { ...(signal && { signal }) })).bytes ?? 0;
  } catch (error) {
    signal?.throwIfAborted();
    throw new Refused(hostSaying('download', 'notGiven', hostOf(url), reasonOf(error)), { cause: error });
  }
}

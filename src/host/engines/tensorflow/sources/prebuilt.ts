import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runProgram } from '@system/runProgram';
import { thisPlatform } from '@system/tensorflowEngine';
import { download, hostOf, type Integrity } from '../../../download/download';
import { reasonOf } from '../../../download/problems';
import { lookAt, Refused } from '../../../download/request';
import { failureOf } from '../failedProgram';
import { findLibrary } from '../library';
import type { TensorFlowSource } from './source';

/** The library that tfjs-node 4.22 asks for, and what it asks for where there is none of that version. */
const archives: Readonly<Record<string, { readonly version: string; readonly path: string }>> = {
  'cpu linux-x64': { version: '2.9.1', path: 'tensorflow/libtensorflow/libtensorflow-cpu-linux-x86_64-2.9.1.tar.gz' },
  'gpu linux-x64': { version: '2.9.1', path: 'tensorflow/libtensorflow/libtensorflow-gpu-linux-x86_64-2.9.1.tar.gz' },
  'cpu darwin-x64': { version: '2.9.1', path: 'tensorflow/libtensorflow/libtensorflow-cpu-darwin-x86_64-2.9.1.tar.gz' },
  'cpu linux-arm64': { version: '2.7', path: 'tf-builds/libtensorflow_r2_7_linux_arm64.tar.gz' },
  'cpu darwin-arm64': { version: '2.7', path: 'tf-builds/libtensorflow_r2_7_darwin_arm64_cpu.tar.gz' },
};

/** An unpacked library takes about this many times the archive. */
const unpackedTimes = 4;

/** tfjs-node's own download: an archive of the C library on the storage host that its installer names. */
export const prebuilt: TensorFlowSource = {
  id: 'download',
  label: 'tfjs-node’s own download',
  async offer({ gpu, signal }) {
    const { version, url } = archiveFor(gpu);
    const { bytes = 0 } = await look(url, signal);
    return {
      ...{ what: `TensorFlow ${version}`, bytes, diskBytes: unpackedTimes * bytes },
      note: gpu
        ? 'It needs CUDA 11.2 and cuDNN 8.1 on this machine, and does not know cards made since.'
        : 'Older than the wheel, and a smaller download.',
    };
  },
  async obtain({ gpu, folder, downloads, told, signal }) {
    const { version, url } = archiveFor(gpu);
    const { bytes, integrity } = await look(url, signal);
    const file = join(downloads, nameFor(url, integrity));
    told.step(`Downloading TensorFlow ${version}`);
    await download({
      ...{ url, file, onProgress: (done, total) => told.bytes(done, total ?? bytes ?? done) },
      ...(integrity && { integrity }),
      ...(signal && { signal }),
    });
    told.step('Unpacking');
    const unpacked = join(folder, 'tensorflow');
    await mkdir(unpacked);
    const finished = await runProgram('tar', ['-xzf', file, '-C', unpacked], { ...(signal && { signal }) });
    if (finished.code !== 0) {
      await rm(file, { force: true });
      throw failureOf(finished, `${basename(url)} cannot be unpacked`, 1);
    }
    return findLibrary(unpacked);
  },
};

function archiveFor(gpu: boolean): { readonly version: string; readonly url: string } {
  const archive = archives[`${gpu ? 'gpu' : 'cpu'} ${thisPlatform()}`];
  if (!archive) throw new Refused(`there is none for ${gpu ? 'the GPU on ' : ''}${thisPlatform()}`);
  // The variable by which tfjs-node's own installer is led to a mirror.
  const host = process.env['TFJS_NODE_CDN_STORAGE'] ?? 'https://storage.googleapis.com/';
  return { version: archive.version, url: new URL(archive.path, host.endsWith('/') ? host : `${host}/`).href };
}

/**
 * Size and checksum of the archive. Its hash is published nowhere, so none can be pinned here: the download is trusted
 * for coming over HTTPS, and checked against the MD5 that the storage host itself states, which tells of damage but
 * not of a host that lies.
 */
async function look(url: string, signal?: AbortSignal) {
  try {
    const { bytes, headers } = await lookAt(url, { ...(signal && { signal }) });
    const md5 = /(?:^|[\s,])md5=([\w+/]{22}==)/.exec(headers.get('x-goog-hash') ?? '')?.[1];
    const integrity: Integrity | undefined =
      md5 === undefined ? undefined : { algorithm: 'md5', hex: Buffer.from(md5, 'base64').toString('hex') };
    return { ...(bytes !== undefined && { bytes }), ...(integrity && { integrity }) };
  } catch (error) {
    signal?.throwIfAborted();
    throw new Refused(`${hostOf(url)} cannot give it: ${reasonOf(error)}`, { cause: error });
  }
}

/** Another content has another name, so that no half of one is taken for the other's. */
function nameFor(url: string, integrity: Integrity | undefined): string {
  return `${integrity ? `${integrity.hex.slice(0, 12)}-` : ''}${basename(new URL(url).pathname)}`;
}

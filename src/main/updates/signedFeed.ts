import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { hostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import type { ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater';
import {
  getFileList,
  parseUpdateInfo,
  Provider,
  resolveFiles,
  type ProviderRuntimeOptions,
} from 'electron-updater/out/providers/Provider.js';

/** Where newer versions are announced, and whose word is taken for it. */
export interface Feed {
  /** A folder on the web that holds `latest*.yml`, the signature of it in `latest*.yml.sig`, and the files that it names. */
  readonly url: string;
  /** An Ed25519 key as PEM. */
  readonly publicKey: string;
}

/**
 * A feed whose announcements are signed. They hold the SHA-512 of every file, so that the files are vouched for too: whoever
 * has taken over the server, or stands between it and the app, can offer nothing that the key's owner did not sign.
 */
export class SignedFeed extends Provider<UpdateInfo> {
  private readonly base: URL;
  private readonly key: KeyObject;

  constructor({ url, publicKey }: Feed, options: ProviderRuntimeOptions) {
    super(options);
    this.base = new URL(url.endsWith('/') ? url : `${url}/`);
    this.key = createPublicKey(publicKey);
  }

  override async getLatestVersion(): Promise<UpdateInfo> {
    const name = `${this.getDefaultChannelName()}.yml`;
    const [announcement, signature] = await Promise.all([this.read(name), this.read(`${name}.sig`)]);
    if (!verify(null, Buffer.from(announcement), this.key, Buffer.from(signature.trim(), 'base64')))
      throw new HostError(hostSaying('update', 'otherKey', name));
    const info = parseUpdateInfo(announcement, name, new URL(name, this.base));
    const unchecked = getFileList(info).find(({ sha512 }) => !sha512);
    if (unchecked) throw new HostError(hostSaying('update', 'noHash', name, unchecked.url));
    return info;
  }

  override resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return resolveFiles(info, this.base);
  }

  private async read(name: string): Promise<string> {
    const text = await this.httpRequest(new URL(name, this.base));
    if (text === null) throw new HostError(hostSaying('update', 'empty', new URL(name, this.base).href));
    return text;
  }
}

/** The kind of feed that an updater is set to: it makes one with what it reads by. */
export function readerOf(feed: Feed) {
  return class extends SignedFeed {
    constructor(_options: unknown, _updater: unknown, options: ProviderRuntimeOptions) {
      super(feed, options);
    }
  };
}

import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { pageOf, tabOf } from '@shared/contract/pageName';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { atomicWrite } from '@system/atomicWrite';
import { writeTroubleSaid } from '@system/fileTrouble';
import { isRunning } from '@system/isRunning';
import { makeFolder } from '@system/makeFolder';
import { createQueue } from '@system/queue';
import { readDocument } from './files';
import { OpenPages } from './openPages';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

/** Unsaved work of a page. */
export interface Kept {
  readonly document: NetloomDocument;
  /** The drawing's own file, where it has one. */
  readonly path?: string;
  /** Of the file, when the work on it began. */
  readonly version?: string;
}

/** What a page may go on with. */
export interface Recovered extends Kept {
  /** The page that it is of. */
  readonly draft: string;
  /** Whether that is the one that asks. */
  readonly isOwn: boolean;
}

const schema = z.object({
  /** The host that wrote it, and the process in which it ran. */
  host: z.string(),
  process: z.number(),
  path: z.string().optional(),
  version: z.string().optional(),
  document: z.unknown(),
});

/** Files of pages that are gone are kept up to this number, the latest. */
const most = 20;

/**
 * The drawings of all open pages as they were last, for those that end badly: a file each, so that no page and no other
 * process writes over another's.
 */
export class Autosaves {
  private readonly host: string = randomUUID();
  /** The page of callers that name none. */
  private readonly onlyPage = this.host;
  /** Files of pages that are gone, by the page that they were offered to. */
  private readonly offered = new Map<string, string>();
  /** One change after the other, so that a late autosave cannot bring a saved drawing back. */
  private readonly inTurn = createQueue();

  constructor(
    private readonly folder: string,
    private readonly pages: OpenPages = new OpenPages(),
  ) {}

  /** Keeps a page's drawing in place of what was kept of it before. */
  keep({ document, path, version }: Kept, page = this.onlyPage): Promise<void> {
    return this.inTurn(async () => {
      const owner = { host: this.host, process: process.pid };
      try {
        makeFolder(this.folder);
        await atomicWrite(this.fileOf(page), JSON.stringify({ ...owner, path, version, document }));
      } catch (error) {
        throw failed(hostSaying('document', 'notKept', this.folder, writeTroubleSaid(error)), { cause: error });
      }
    });
  }

  /**
   * Forgets what was kept of a page: it has been saved, or is not wanted.
   * @param draft what the page was offered is meant, not its own; another page's is left alone
   */
  forget(page = this.onlyPage, draft?: string): Promise<void> {
    return this.inTurn(async () => {
      const file = this.fileOf(draft ?? page);
      if (draft !== undefined) {
        if (this.offered.get(page) !== file) return;
        this.offered.delete(page);
      }
      await rm(file, { force: true });
    });
  }

  /**
   * What was kept of a page before it was loaded anew, or of the last that is gone; nothing where its file holds the same.
   * @param hasOwn the page needs nothing of its own
   */
  recover(page = this.onlyPage, hasOwn = false): Promise<Recovered | undefined> {
    return this.inTurn(async () => {
      for (const file of await this.candidates(page)) {
        const isOwn = file === this.fileOf(page);
        if (isOwn && hasOwn) continue;
        const kept = await read(file);
        if (!kept) continue;
        const saved = kept.path === undefined ? undefined : await readDocument(kept.path).catch(() => undefined);
        if (isDeepStrictEqual(saved, kept.document)) {
          await rm(file, { force: true });
          continue;
        }
        if (!isOwn) this.offered.set(page, file);
        return { ...kept, draft: basename(file, '.json'), isOwn };
      }
      return undefined;
    });
  }

  /** The tabs of a page that something is kept of, by their keys. */
  async tabsOf(page: string): Promise<number[]> {
    const drafts = (await readdir(this.folder).catch(() => [])).map((name) => basename(name, '.json'));
    return drafts.filter((draft) => pageOf(draft) === page).map(tabOf);
  }

  private fileOf(page: string): string {
    return join(this.folder, `${page}.json`);
  }

  /** What a page may be offered: its own, what it was offered before, then those of pages that are gone, the latest first. */
  private async candidates(page: string): Promise<string[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    const files = await Promise.all(names.map((name) => this.look(join(this.folder, name))));
    const gone = files.filter(({ isGone }) => isGone).sort((left, right) => right.keptAt - left.keptAt);
    for (const { file } of gone.splice(most)) await rm(file, { force: true });
    const mine = [this.fileOf(page), this.offered.get(page)].filter((file) => file !== undefined);
    const others = new Set(this.offered.values());
    return [...mine, ...gone.map(({ file }) => file).filter((file) => !others.has(file))];
  }

  private async look(file: string): Promise<{ file: string; keptAt: number; isGone: boolean }> {
    const keptAt = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const owner = schema.safeParse(await readJson(file)).data;
    if (owner?.process === process.pid) {
      const isGone = owner.host !== this.host || this.pages.isGone(pageOf(basename(file, '.json')));
      return { file, keptAt, isGone };
    }
    // Since the machine was started, another process may have got the number.
    const startedAt = Date.now() - 1000 * uptime();
    return { file, keptAt, isGone: !owner || keptAt < startedAt || !isRunning(owner.process) };
  }
}

async function read(file: string): Promise<Kept | undefined> {
  try {
    const { path, version, document } = schema.parse(await readJson(file));
    const from = { ...(path !== undefined && { path }), ...(version !== undefined && { version }) };
    return { document: parseDocument(document), ...from };
  } catch {
    return undefined;
  }
}

const readJson = (file: string): Promise<unknown> =>
  readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => undefined);

import { join } from 'node:path';
import type { Handlers, RequestOutput } from '@shared/contract/contract';
import { renameDocument } from '@shared/editing';
import { createQueue } from '@system/queue';
import type { Dialogs } from '../fileDialogs';
import { Autosaves } from './autosaves';
import { listDocuments, readDocument, readFiled, writeDocument, writeNewDocument } from './files';
import { readAccuracies } from './accuracies';
import { CardCache } from './cardCache';
import { readCards } from './cards';
import { certificateLine } from './certificates';
import { readGalleryList } from './gallery';
import type { HandedOver } from './handedOver';
import { FileHandles, nameOf, type FileFacts } from './handles';
import type { OpenPages } from './openPages';
import { RecentFiles } from './recent';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

export interface DocumentsOptions {
  readonly home: string;
  readonly gallery: string;
  /** Where drawings are kept when the host has no windows for choosing files. */
  readonly workspace: string;
  readonly dialogs?: Dialogs;
  readonly pages?: OpenPages;
  readonly handedOver: HandedOver;
}

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>;
type Opened = RequestOutput<'documents.open'>;
type Saving = Parameters<DocumentHandlers['documents.save']>[0];

/** Everything about files of drawings. Paths stay in here; the interface holds handles. */
export function documentHandlers({
  home,
  gallery,
  workspace,
  dialogs,
  pages,
  handedOver,
}: DocumentsOptions): DocumentHandlers {
  const handles = new FileHandles();
  const recent = new RecentFiles(join(home, 'recent.json'));
  const autosaves = new Autosaves(join(home, 'autosave'), pages);
  const galleryIds = new Set<string>();
  const cards = new CardCache();

  const describeAll = async (paths: readonly string[]): Promise<FileFacts[]> => {
    const facts = await Promise.all(paths.map((path) => handles.describe(path)));
    return facts.filter((each) => each !== undefined);
  };
  /** Handles that an earlier session gave out are known again once the lists they came from are read. */
  const pathOf = async (id: string): Promise<string> => {
    try {
      return handles.pathOf(id);
    } catch {
      await describeAll([...(await recent.list()), ...(await listDocuments(workspace))]);
      await listGallery();
      return handles.pathOf(id);
    }
  };
  const listGallery = async () => {
    const listed = await readGalleryList(gallery);
    return Promise.all(
      listed.map(async ({ path, name, description, certificate }) => {
        const facts = (await handles.describe(path))!;
        galleryIds.add(facts.id);
        const certified = certificate && { certificate: certificateLine(certificate) };
        return { ...facts, name, location: 'Gallery', description, ...certified };
      }),
    );
  };
  const openFile = async (path: string): Promise<Opened> => {
    const { document, version } = await readFiled(path);
    await recent.add(path);
    const file = await handles.describe(path, version);
    return { document, ...(file && { file }) };
  };
  /** The drawing's own file; a network of the gallery has none. */
  const ownPath = async (id: string | undefined): Promise<string | undefined> => {
    const path = id === undefined ? undefined : await pathOf(id);
    return id !== undefined && galleryIds.has(id) ? undefined : path;
  };
  const write = async ({ id, name, document, version, force }: Saving) => {
    const own = await ownPath(id);
    if (own !== undefined)
      return { path: own, version: await writeDocument(own, document, force ? undefined : version) };
    if (!dialogs) return writeNewDocument(workspace, name, document);
    const chosen = await dialogs.saveDocument(name);
    if (chosen === undefined) return undefined;
    const named = renameDocument(document, nameOf(chosen));
    return { path: chosen, version: await writeDocument(chosen, named) };
  };
  const saves = createQueue();

  return {
    'documents.gallery': listGallery,
    'documents.cards': async () => {
      const [listed, { source, top1 }, { lectures, networks }] = await Promise.all([
        readGalleryList(gallery),
        readAccuracies(gallery),
        readCards(gallery),
      ]);
      const shown = listed.flatMap(({ path, name, description, certificate }) => {
        const key = nameOf(path);
        const card = networks[key];
        const id = handles.idOf(path);
        galleryIds.add(id);
        const known = { ...(certificate && { certificate }), ...(top1[key] !== undefined && { top1: top1[key] }) };
        return card ? [{ id, key, name, description, ...card, ...known }] : [];
      });
      return { lectures, source, networks: shown };
    },
    'documents.card': async ({ id }) => cards.of(await pathOf(id)),
    'documents.recent': async () => describeAll(await recent.list()),
    'documents.list': async () => describeAll(await listDocuments(workspace)),
    'documents.open': async ({ id }) => {
      const path = await pathOf(id);
      // What is opened from the gallery is a copy without a file: saving must ask for a place of its own.
      return galleryIds.has(id) ? { document: await readDocument(path) } : openFile(path);
    },
    'documents.choose': async () => {
      if (!dialogs) throw failed(hostSaying('document', 'noWindows'));
      const path = await dialogs.openDocument();
      return path === undefined ? undefined : openFile(path);
    },
    'documents.handedOver': async () => {
      const path = handedOver.take();
      return path === undefined ? undefined : openFile(path);
    },
    // One after the other: two that were made from one version must not both find it unchanged.
    'documents.save': (saving) =>
      saves(async () => {
        const written = await write(saving);
        if (!written) return undefined;
        await autosaves.forget(saving.session);
        await recent.add(written.path);
        return handles.describe(written.path, written.version);
      }),
    'documents.recover': async (asked) => {
      const kept = await autosaves.recover(asked?.session, asked?.hasOwn);
      if (!kept) return undefined;
      const { path, version, document, draft, isOwn } = kept;
      const file = path === undefined ? undefined : await handles.describe(path, version);
      return { document, draft, isOwn, ...(file && { file }) };
    },
    'documents.ownTabs': ({ session }) => autosaves.tabsOf(session),
    'documents.forget': async ({ session, draft }) => {
      await autosaves.forget(session, draft);
      return undefined;
    },
    'documents.autosave': async ({ id, version, document, session }) => {
      const path = await ownPath(id);
      const from = { ...(path !== undefined && { path }), ...(version !== undefined && { version }) };
      await autosaves.keep({ document, ...from }, session);
      return undefined;
    },
  };
}

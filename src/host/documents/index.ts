import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Handlers, RequestOutput } from '@shared/contract/contract';
import { makeFolder } from '@system/makeFolder';
import type { Dialogs } from '../dialogs';
import { Autosave } from './autosave';
import { freePath, listDocuments, readDocument, writeDocument } from './files';
import { readGalleryList } from './gallery';
import { FileHandles, type FileFacts } from './handles';
import { RecentFiles } from './recent';

export interface DocumentsOptions {
  readonly home: string;
  readonly gallery: string;
  /** Where drawings are kept when the host has no windows for choosing files. */
  readonly workspace: string;
  readonly dialogs?: Dialogs;
}

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>;
type Opened = RequestOutput<'documents.open'>;

/** Everything about files of drawings. Paths stay in here; the interface holds handles. */
export function documentHandlers({ home, gallery, workspace, dialogs }: DocumentsOptions): DocumentHandlers {
  const handles = new FileHandles();
  const recent = new RecentFiles(join(home, 'recent.json'));
  const autosave = new Autosave(join(home, 'autosave.json'));
  const galleryIds = new Set<string>();

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
      listed.map(async ({ path, name, description }) => {
        const facts = (await handles.describe(path))!;
        galleryIds.add(facts.id);
        return { ...facts, name, location: 'Gallery', description };
      }),
    );
  };
  const openFile = async (path: string): Promise<Opened> => {
    const document = await readDocument(path);
    await recent.add(path);
    const file = await handles.describe(path);
    return { document, ...(file && { file }) };
  };
  const placeFor = async (id: string | undefined, name: string): Promise<string | undefined> => {
    if (id !== undefined) {
      const path = await pathOf(id);
      if (!galleryIds.has(id)) return path;
    }
    if (dialogs) return dialogs.saveDocument(name);
    makeFolder(workspace);
    return freePath(workspace, name);
  };

  return {
    'documents.gallery': listGallery,
    'documents.recent': async () => describeAll(await recent.list()),
    'documents.list': async () => describeAll(await listDocuments(workspace)),
    'documents.open': async ({ id }) => {
      const path = await pathOf(id);
      // What is opened from the gallery is a copy without a file: saving must ask for a place of its own.
      return galleryIds.has(id) ? { document: await readDocument(path) } : openFile(path);
    },
    'documents.choose': async () => {
      if (!dialogs) throw new Error('This host has no windows for choosing files.');
      const path = await dialogs.openDocument();
      return path === undefined ? undefined : openFile(path);
    },
    'documents.save': async ({ id, name, document }) => {
      const path = await placeFor(id, name);
      if (path === undefined) return undefined;
      await writeDocument(path, document);
      await autosave.clear();
      await recent.add(path);
      return handles.describe(path);
    },
    'documents.recover': async () => {
      const kept = await autosave.read();
      if (!kept) return undefined;
      const { path, document } = kept;
      if (path === undefined) return { document };
      const saved = await readDocument(path).catch(() => undefined);
      if (isDeepStrictEqual(saved, document)) return undefined;
      const file = await handles.describe(path);
      return { document, ...(file && { file }) };
    },
    'documents.autosave': async ({ id, document }) => {
      const path = id === undefined || galleryIds.has(id) ? undefined : await pathOf(id);
      await autosave.keep(document, path);
      return undefined;
    },
  };
}

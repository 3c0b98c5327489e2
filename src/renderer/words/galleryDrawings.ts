import type { NetloomDocument } from '@shared/document/schema';
import { languageStore } from './currentWords';

const translations = () => languageStore.getState().translated?.galleryDrawings;

/** What a network of the gallery is called in the page's language, as of now. */
export const networkName = (english: string): string => translations()?.names[english] ?? english;

/** A network of the gallery under its name in the page's language. */
export function withNetworkName<Network extends { readonly name: string }>(network: Network): Network {
  return { ...network, name: networkName(network.name) };
}

/** A drawing that comes from the gallery, as if it had been drawn in the page's language. */
export function galleryDrawing(document: NetloomDocument): NetloomDocument {
  const notes = document.notes.map((note) => ({ ...note, text: translations()?.notes[note.text] ?? note.text }));
  return { ...withNetworkName(document), notes };
}

/** What the host opened: of the gallery where it has no file, and then in the page's language. */
export function asOpened<Opened extends { readonly file?: unknown; readonly document: NetloomDocument }>(
  opened: Opened,
): Opened {
  return opened.file ? opened : { ...opened, document: galleryDrawing(opened.document) };
}

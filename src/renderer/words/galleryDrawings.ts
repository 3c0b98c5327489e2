import type { Composite, NetloomDocument } from '@shared/document/schema';
import { languageStore } from './currentWords';

const translations = () => languageStore.getState().translated?.galleryDrawings;

/** What a network of the gallery is called in the page's language, as of now. */
export const networkName = (english: string): string => translations()?.names[english] ?? english;

/** A network of the gallery under its name in the page's language. */
export function withNetworkName<Network extends { readonly name: string }>(network: Network): Network {
  return { ...network, name: networkName(network.name) };
}

/** A block of a drawing of the gallery, with what it and its parameters mean in the page's language. */
function galleryBlock(block: Composite, blocks: Readonly<Record<string, string>>): Composite {
  const parameters = Object.entries(block.parameters).map(([name, parameter]) => [
    name,
    { ...parameter, help: blocks[parameter.help] ?? parameter.help },
  ]);
  return { ...block, doc: blocks[block.doc] ?? block.doc, parameters: Object.fromEntries(parameters) };
}

/** A drawing that comes from the gallery, as if it had been drawn in the page's language. */
export function galleryDrawing(document: NetloomDocument): NetloomDocument {
  const translated = translations();
  if (!translated) return document;
  const notes = document.notes.map((note) => ({ ...note, text: translated.notes[note.text] ?? note.text }));
  const composites = document.composites.map((block) => galleryBlock(block, translated.blocks));
  return { ...withNetworkName(document), notes, composites };
}

/** What the host opened: of the gallery where it has no file, and then in the page's language. */
export function asOpened<Opened extends { readonly file?: unknown; readonly document: NetloomDocument }>(
  opened: Opened,
): Opened {
  return opened.file ? opened : { ...opened, document: galleryDrawing(opened.document) };
}

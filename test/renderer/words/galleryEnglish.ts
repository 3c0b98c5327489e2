import { readFileSync } from 'node:fs';
import type { Words } from '@renderer/words/english';
import { parameterHelpWords } from '@renderer/words/english/parameterHelp';
import { parseDocument } from '@shared/document';
import networks from '../../../resources/gallery/gallery.json' with { type: 'json' };
import { root } from '../../support/checkout';

/** Every drawing of the gallery. */
export const galleryDocuments = networks.map(({ file }) =>
  parseDocument(readFileSync(root(`resources/gallery/${file}`), 'utf8')),
);

/** What papers call a network, with its depth or version. */
const ofPapers =
  /^(Wide |SE-|Network in )?(\S*(Net|NeXt|VGG|Plain|SRCNN|ESPCN)\S*|Inception\S*|Network)( v?[\d×]\S*| mobile)?$/;

const identity = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text) => [text, text]));

/** What other languages translate of the gallery’s drawings, as it stands in their files. */
export const galleryEnglish: Words['galleryDrawings'] = {
  names: identity(galleryDocuments.map(({ name }) => name).filter((name) => !ofPapers.test(name))),
  notes: identity(galleryDocuments.flatMap(({ notes }) => notes.map(({ text }) => text))),
  blocks: identity(
    galleryDocuments
      .flatMap(({ composites }) => composites)
      .flatMap(({ doc, parameters }) => [doc, ...Object.values(parameters).map(({ help }) => help)])
      .filter((text) => !(text in parameterHelpWords.english)),
  ),
};

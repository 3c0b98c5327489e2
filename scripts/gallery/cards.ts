import { cardOf, cardsFile, type CardsFile } from '../../src/host/documents/cards';
import { parseDocument } from '../../src/shared/document';
import { gallery } from '.';
import { lectureMap } from './lectures';

/** The file of the gallery's cards with its text: a network a line. */
export function galleryCards(): readonly [file: string, text: string] {
  const { lectures, networks } = lectureMap();
  const lines = Object.entries(gallery).map(([key, draw]) => {
    const card: CardsFile['networks'][string] = {
      ...cardOf(parseDocument(draw().toString())),
      ...(networks.get(key) ?? { lectures: [], topics: [] }),
    };
    return `    ${JSON.stringify(key)}: ${JSON.stringify(card)}`;
  });
  const text = `{\n  "lectures": ${JSON.stringify(lectures)},\n  "networks": {\n${lines.join(',\n')}\n  }\n}\n`;
  return [cardsFile, text];
}

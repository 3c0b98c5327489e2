import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze } from '@shared/compiler/analyze';
import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { taskKindOf } from '@shared/compiler/task/taskKind';
import { cardSchema, lectureSchema, taughtSchema, type Card } from '@shared/contract/cards';
import type { NetloomDocument } from '@shared/document/schema';
import { sourceOf, themeColours, volumePicture, volumesSvg } from '@shared/targets/figures';

/** The cards of a folder's networks, by the name of the file without its ending, and the lectures that show them. */
export const cardsFileSchema = z.object({
  lectures: z.array(lectureSchema),
  networks: z.record(z.string(), cardSchema.extend(taughtSchema.shape)),
});

export type CardsFile = z.output<typeof cardsFileSchema>;

export const cardsFile = 'cards.json';

/** Reads the cards that `scripts/write-gallery.ts` made, so that opening the gallery analyses nothing. */
export async function readCards(gallery: string): Promise<CardsFile> {
  return cardsFileSchema.parse(JSON.parse(await readFile(join(gallery, cardsFile), 'utf8')));
}

/** Of a card's picture, pixels. */
const pictureSize = { width: 240, height: 100 };

/** Works out what a card shows of a drawing. Never throws: of a drawing with errors the counts are what is known of them. */
export function cardOf(document: NetloomDocument): Card {
  const analysis = analyze(document);
  const { parameters, macs } = analysis.totals;
  const task = taskKindOf(taskOf(document, analysis));
  const picture = document.nodes.length > 0 && pictureOf(document, analysis);
  return { parameters: parameters.trainable, macs, ...(task && { task }), ...(picture && { picture }) };
}

function pictureOf(document: NetloomDocument, analysis: NetworkAnalysis): string {
  const picture = volumePicture(sourceOf(document, analysis), { isSmall: true });
  return volumesSvg(picture, { title: document.name, colours: themeColours, fit: pictureSize });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze } from '@shared/compiler/analyze';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { taskKindOf } from '@shared/compiler/task/taskKind';
import { cardSchema, lectureSchema, taughtSchema, type Card } from '@shared/contract/cards';
import type { NetloomDocument } from '@shared/document/schema';

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

/** Works out what a card shows of a drawing. Never throws: of a drawing with errors the counts are what is known of them. */
export function cardOf(document: NetloomDocument): Card {
  const analysis = analyze(document);
  const { parameters, macs } = analysis.totals;
  const task = taskKindOf(taskOf(document, analysis));
  return { parameters: parameters.trainable, macs, ...(task && { task }) };
}

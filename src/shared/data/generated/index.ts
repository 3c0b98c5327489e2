import type { z } from 'zod';
import type { Field } from '../field';
import { unionOf } from '../unionOf';
import { colourise } from './colourise';
import { communities } from './communities';
import { count } from './count';
import { crosshair } from './crosshair';
import type { GeneratedData, GeneratedDefinition } from './definition';
import { digitPairs } from './digitPairs';
import { digits } from './digits';
import { motifs } from './motifs';
import { remember } from './remember';
import { road } from './road';
import { shapeMasks } from './shapeMasks';
import { shapes } from './shapes';
import { superResolution } from './superResolution';

export type { GeneratedData } from './definition';

/** Every generated set, by its `kind` in recipes. */
export const generatedSets = {
  ...{ shapes, digits, shapeMasks, crosshair, colourise, superResolution, road, digitPairs },
  ...{ motifs, remember, count, communities },
} as const;

type GeneratedSet = (typeof generatedSets)[keyof typeof generatedSets];

/** How a recipe names a generated set. */
export const generatedSchema = unionOf<GeneratedSet['schema']>(generatedSets);

export type GeneratedReference = z.infer<typeof generatedSchema>;

const definitionOf = ({ kind }: GeneratedReference) =>
  generatedSets[kind] as unknown as GeneratedDefinition<GeneratedReference>;

/** The fields of its examples, known before they are drawn. */
export function generatedFields(reference: GeneratedReference): readonly Field[] {
  return definitionOf(reference).fields(reference);
}

/** Draws the whole set. */
export function generate(reference: GeneratedReference): GeneratedData {
  return definitionOf(reference).generate(reference);
}

import type { z } from 'zod';
import type { Field } from '../field';
import { unionOf } from '../unionOf';
import { colourise } from './colourise';
import { communities } from './communities';
import { count } from './count';
import { crosshair } from './crosshair';
import type { Dataset } from '../dataset';
import type { GeneratedDefinition } from './definition';
import { exampleBytes } from './emptyTable';
import { digitPairs } from './digitPairs';
import { digits } from './digits';
import { karateClub } from './karateClub';
import { motifs } from './motifs';
import { remember } from './remember';
import { road } from './road';
import { shapeBoxes } from './shapeBoxes';
import { shapeMasks } from './shapeMasks';
import { shapes } from './shapes';
import { superResolution } from './superResolution';

export type { GeneratedData } from './definition';

/** Every generated set, by its `kind` in recipes. */
export const generatedSets = {
  ...{ shapes, digits, shapeMasks, shapeBoxes, crosshair, colourise, superResolution, road, digitPairs },
  ...{ motifs, remember, count, communities, karateClub },
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

/** Whether a reference of any kind stands for a generated set. */
export function isGenerated<Reference extends { readonly kind: string }>(
  reference: Reference,
): reference is Extract<Reference, { kind: keyof typeof generatedSets }> {
  return Object.hasOwn(generatedSets, reference.kind);
}

/** Bytes of the whole set. */
export function generatedBytes(reference: GeneratedReference): number {
  return exampleBytes(generatedFields(reference)) * (reference.train + reference.test);
}

/** Draws the whole set. Equal references give equal data. */
export function generatedDataset(reference: GeneratedReference): Dataset {
  const { label, generate } = definitionOf(reference);
  return { name: label, ...generate(reference) };
}

import type { z } from 'zod';
import type { MeasuredOutput } from '../metrics/definition';
import { unionOf } from '../../data/unionOf';
import { classification } from './classification';
import type { ResultView } from './definition';
import { images } from './images';
import { masks } from './masks';
import { perClass } from './perClass';
import { predictedTrue } from './predictedTrue';
import { ranking } from './ranking';

/** Every view of results, by its `kind` in events, in the order in which they are shown. */
export const resultViews = { classification, masks, images, predictedTrue, perClass, ranking } as const;

export type ResultKind = keyof typeof resultViews;

type View = (typeof resultViews)[ResultKind];

/** What a view shows, as it is sent and kept. */
export const resultSchema = unionOf<View['schema']>(resultViews);

export type Result = z.infer<typeof resultSchema>;

/** The views that can be shown of an output. Where every target is the same, numbers say all. */
export function supportedViews(output: MeasuredOutput): ResultView<ResultKind, Result>[] {
  if (output.isConstant) return [];
  return Object.values<View>(resultViews).filter((view) => view.supports(output));
}

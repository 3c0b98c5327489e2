import type { ComponentType } from 'react';
import type { ResultKind } from '@shared/learning/results';
import { ClassificationView } from './ClassificationView';
import { ClassTable } from './ClassTable';
import { ImagesView } from './ImagesView';
import { MasksView } from './MasksView';
import { PredictedTrue } from './PredictedTrue';
import { RankingCurves } from './RankingCurves';
import type { ResultProps } from './resultProps';

/** How each kind of result is shown. */
export const shownAs: { readonly [Kind in ResultKind]: ComponentType<ResultProps<Kind>> } = {
  classification: ClassificationView,
  masks: MasksView,
  images: ImagesView,
  predictedTrue: ({ result, output }) => <PredictedTrue result={result} target={output.target} />,
  perClass: ClassTable,
  ranking: ({ result, output }) => <RankingCurves result={result} target={output.target} />,
};

import type { ComponentType } from 'react';
import type { FieldKind } from '@shared/data/field';
import type { AnswerProps } from './answer';
import { ClassBars } from './ClassBars';
import { ImageAnswer } from './ImageAnswer';
import { MaskAnswer } from './MaskAnswer';
import { NumberList } from './NumberList';
import { TokenAnswer } from './TokenAnswer';

/** How an answer is shown, by the kind of field that it is compared with. */
export const answerViews: Readonly<Record<FieldKind, ComponentType<AnswerProps>>> = {
  image: ImageAnswer,
  mask: MaskAnswer,
  class: ClassBars,
  classes: ClassBars,
  numbers: NumberList,
  sequence: NumberList,
  tokens: TokenAnswer,
  graph: NumberList,
};

import type { FieldKind } from '@shared/data/field';
import { oneClass } from './class';
import { classes } from './classes';
import { graph } from './graph';
import { image } from './image';
import { mask } from './mask';
import { numbers } from './numbers';
import type { SampleView } from './sample';
import { sequence } from './sequence';
import { tokens } from './tokens';

/** How each kind of field is shown. */
export const sampleViews: Readonly<Record<FieldKind, SampleView>> = {
  ...{ image, mask, class: oneClass, classes, numbers, sequence, tokens, graph },
};

import type { FieldKind } from '../field';
import type { Entry } from './entry';
import { numbers } from './numbers';
import { sequence } from './sequence';
import { tokens } from './tokens';

/** How each kind of field is typed; nothing where it is drawn, or chosen from a data set. */
export const entries: Readonly<Record<FieldKind, Entry | undefined>> = {
  ...{ numbers, sequence, tokens, graph: numbers },
  ...{ image: undefined, mask: undefined, class: undefined, classes: undefined },
};

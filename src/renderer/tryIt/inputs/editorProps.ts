import type { Field } from '@shared/data/field';

export interface EditorProps {
  /** The Input's path. */
  readonly path: string;
  /** What the Input takes. */
  readonly field: Field;
}

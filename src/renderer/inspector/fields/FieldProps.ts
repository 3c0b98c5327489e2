import type { ExpressionScope } from '@shared/document/expression';
import type { ParameterSpec } from '@shared/document/parameters/spec';
import type { ParameterValue } from '@shared/document/schema';

export interface FieldProps<Spec extends ParameterSpec = ParameterSpec> {
  readonly id: string;
  readonly name: string;
  readonly spec: Spec;
  /** Absent where the selected blocks differ. */
  readonly value: ParameterValue | undefined;
  /** The names that an expression in the field can use, with their values. */
  readonly scope?: ExpressionScope;
  /** `merge`: changes with the same key that follow at once are one undo step. */
  readonly onChange: (value: ParameterValue | undefined, merge?: string) => void;
}

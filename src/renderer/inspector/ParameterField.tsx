import type { ParameterSpec } from '@shared/document/parameters/spec';
import { BooleanField, ChoiceField } from './fields/ChoiceField';
import { ExpressionField } from './fields/ExpressionField';
import type { FieldProps } from './fields/FieldProps';
import { ListField } from './fields/ListField';
import { PaddingField } from './fields/PaddingField';
import { ScrubField } from './fields/ScrubField';
import { TextField } from './fields/TextField';

type Field<Kind extends ParameterSpec['kind']> = (
  props: FieldProps<Extract<ParameterSpec, { kind: Kind }>>,
) => React.JSX.Element;

/** The field of each kind of parameter. */
const fields: { readonly [Kind in ParameterSpec['kind']]: Field<Kind> } = {
  integer: (props) => <ScrubField {...props} />,
  number: (props) => <ScrubField {...props} />,
  boolean: BooleanField,
  choice: ChoiceField,
  pair: ListField,
  padding: PaddingField,
  shape: ListField,
  text: ({ id, value, onChange }) => (
    <TextField id={id} value={typeof value === 'string' ? value : ''} onCommit={(text) => onChange(text)} />
  ),
};

/** A parameter's field. Inside composites a value may be an expression over the composite's parameters, shown as such. */
export function ParameterField({ value, ...props }: FieldProps) {
  if (typeof value === 'object' && 'expression' in value)
    return <ExpressionField {...props} expression={value.expression} />;
  const Kind = fields[props.spec.kind] as Field<ParameterSpec['kind']>;
  return <Kind {...(props as FieldProps<never>)} value={value} />;
}

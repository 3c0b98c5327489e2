import type { ParameterSpec } from '@shared/document/parameters/spec';
import { BooleanField, ChoiceField } from './fields/ChoiceField';
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
  pair: (props) => <ListField {...props} lengths={[1, 2]} example="3 or 3×5" />,
  padding: PaddingField,
  shape: (props) => <ListField {...props} lengths={[1, 2, 3, 4]} example="28×28×1" />,
  text: ({ id, value, onChange }) => (
    <TextField id={id} value={typeof value === 'string' ? value : ''} onCommit={(text) => onChange(text)} />
  ),
};

/**
 * A parameter's field. Inside composites a value may be an expression over the composite's parameters, shown as such.
 */
export function ParameterField(props: FieldProps) {
  const { value, id, onChange } = props;
  if (typeof value === 'object' && 'expression' in value) {
    const commit = (text: string) => {
      const number = Number(text);
      onChange(
        text.trim() === '' ? undefined : Number.isFinite(number) ? number : { expression: text.replace(/^=/, '') },
      );
    };
    return <TextField id={id} value={`=${value.expression}`} onCommit={commit} />;
  }
  const Kind = fields[props.spec.kind] as Field<ParameterSpec['kind']>;
  return <Kind {...(props as FieldProps<never>)} />;
}

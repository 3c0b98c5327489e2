import type { Field } from '@shared/data/field';
import type { TensorData } from '@shared/tensor/types';
import { wordsOf } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';

/** Values of one field of one example. */
export interface SampleProps {
  readonly field: Field;
  /** [...field.shape] */
  readonly values: TensorData['data'];
  /** Width in pixels of what is drawn. */
  readonly width: number;
  /** The example's image, for what is drawn over it. */
  readonly image?: { readonly field: Field; readonly values: TensorData['data'] };
}

/** How a kind of field is shown. */
export interface SampleView {
  /** Drawn, or nothing where its text says all. */
  readonly Picture?: (props: SampleProps) => React.ReactNode;
  /** One line that says what the values are, for people who read and for those who hear. */
  text(field: Field, values: TensorData['data']): string;
  /** The same line with parts of it marked. */
  readonly Marked?: (props: Pick<SampleProps, 'field' | 'values'>) => React.ReactNode;
}

/** The name of a class; its number where it has none. */
export function className({ classes, ignoreIndex }: Pick<Field, 'classes' | 'ignoreIndex'>, number: number): string {
  return classes?.[number] ?? (number === ignoreIndex ? wordsOf(samplesWords).ignored : String(number));
}

/** Joined, the first few and how many more. */
export function someOf(texts: readonly string[], most = 4): string {
  const rest = texts.length - most;
  const listed = texts.slice(0, most).join(', ');
  return rest > 0 ? wordsOf(samplesWords).andMore(listed, rest) : listed;
}

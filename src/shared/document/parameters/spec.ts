import type { Padding, Pair } from '../../tensor/window';

/**
 * A block's parameter. The inspector's field, the file's schema, the checks and the TypeScript type are derived from it.
 */
export type ParameterSpec =
  IntegerSpec | NumberSpec | BooleanSpec | ChoiceSpec<string> | PairSpec | PaddingSpec | ShapeSpec | TextSpec;

interface Described {
  readonly label?: string;
  /** One line for the tooltip. */
  readonly help: string;
  /** Hidden in the inspector until "more" is opened. */
  readonly advanced?: boolean;
}

export interface IntegerSpec extends Described {
  readonly kind: 'integer';
  readonly default: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface NumberSpec extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
}

export interface BooleanSpec extends Described {
  readonly kind: 'boolean';
  readonly default: boolean;
}

export interface ChoiceSpec<Option extends string> extends Described {
  readonly kind: 'choice';
  readonly default: Option;
  readonly options: readonly Option[];
}

/** Two numbers, vertical and horizontal; a single number in the file means both. */
export interface PairSpec extends Described {
  readonly kind: 'pair';
  readonly default: Pair;
  readonly minimum?: number;
}

export interface PaddingSpec extends Described {
  readonly kind: 'padding';
  readonly default: Padding;
  readonly named: readonly ('same' | 'valid' | 'full')[];
}

/** A shape, channels last. */
export interface ShapeSpec extends Described {
  readonly kind: 'shape';
  /** Whether an extent may be −1: the one that follows from the others. */
  readonly free?: boolean;
  readonly default: readonly number[];
}

export interface TextSpec extends Described {
  readonly kind: 'text';
  readonly default: string;
}

export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

export type ValueOf<Spec extends ParameterSpec> = Spec extends { kind: 'integer' | 'number' }
  ? number
  : Spec extends { kind: 'boolean' }
    ? boolean
    : Spec extends ChoiceSpec<infer Option>
      ? Option
      : Spec extends { kind: 'pair' }
        ? Pair
        : Spec extends { kind: 'padding' }
          ? Padding
          : Spec extends { kind: 'shape' }
            ? readonly number[]
            : string;

export type ParameterValues<Specs extends ParameterSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };

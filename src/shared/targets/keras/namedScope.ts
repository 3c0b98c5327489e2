import type { Body } from '../python/body';
import type { Lines } from '../python/lines';
import type { Writing } from '../python/use';
import type { Variant } from '../python/variants';

export interface KerasWriting extends Writing {
  /** The composites whose function makes their layers once and returns what calls them. */
  readonly callables: ReadonlySet<Variant>;
}

/** The model, or a composite's function. */
export interface ScopePlan {
  readonly body: Body;
  /** What its tensors from outside are called. */
  readonly inputs: readonly string[];
  /** The function's other arguments. */
  readonly argumentNames: readonly string[];
  readonly variant?: Variant;
}

/** A scope whose names are known. */
export interface NamedScope extends ScopePlan {
  readonly lines: Lines;
  readonly writing: KerasWriting;
  /** Of a tensor. */
  readonly name: (token: string) => string;
  /** The variable that a layer is kept in, where it is. */
  readonly layer: (item: number, construct: number) => string | undefined;
  readonly indent: string;
}

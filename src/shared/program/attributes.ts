/**
 * The attributes of every op, by its type. Each op's own file adds its entry (`declare module`), so that the list is
 * not repeated and the builder knows it without importing the ops.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the ops fill it
export interface OpAttributes {}

/** The type of an op: `conv2d`. */
export type OpType = keyof OpAttributes;

/** The attributes of an op that its inputs alone define. */
export type NoAttributes = Readonly<Record<string, never>>;

/** Ops that have no attributes. */
export type PlainOpType = {
  [Type in OpType]: OpAttributes[Type] extends NoAttributes ? Type : never;
}[OpType];

/** The last argument of a call that adds an op: absent where the op needs no attributes. */
export type AttributesArgument<Type extends OpType> =
  Record<never, never> extends OpAttributes[Type]
    ? readonly [attributes?: OpAttributes[Type]]
    : readonly [attributes: OpAttributes[Type]];

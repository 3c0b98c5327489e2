/** What a text can be: fixed, or made of values, so that plurals and the order of words are each language's own affair. */
export type Text = string | ((...values: never[]) => string);

/** Texts by name, in groups where they belong together. */
export interface Texts {
  readonly [name: string]: Text | Texts;
}

/** The texts of a part of the interface, as English has them. They load with the part that shows them. */
export interface Area<Name extends string, Content extends object> {
  /** What other languages call it by. */
  readonly name: Name;
  readonly english: Content;
}

export function area<const Name extends string, Content extends object>(
  name: Name,
  english: Content,
): Area<Name, Content> {
  return { name, english };
}

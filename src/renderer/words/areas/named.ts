/** What something that can be chosen is called, and a line about it. */
export interface Named {
  readonly label: string;
  readonly doc: string;
}

/** A field's label, and what its tooltip says. */
export interface Labelled {
  readonly label: string;
  readonly help?: string;
}

/** The words of definitions that say them themselves, by their keys. */
export function named<Key extends string>(definitions: Readonly<Record<Key, Named>>): Readonly<Record<Key, Named>> {
  const entries = Object.entries<Named>(definitions).map(([key, { label, doc }]) => [key, { label, doc }]);
  return Object.fromEntries(entries) as Record<Key, Named>;
}

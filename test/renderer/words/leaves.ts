/** A text of a dictionary with its place: `training.plan.epochs`. */
export type Leaf = readonly [path: string, text: string | ((...values: never[]) => string)];

/** Every text of a dictionary, or of a part of it. */
export function leavesOf(texts: object, path: readonly string[] = []): Leaf[] {
  return Object.entries(texts).flatMap(([name, value]): Leaf[] => {
    const here = [...path, name];
    if (typeof value === 'string' || typeof value === 'function') return [[here.join('.'), value as Leaf[1]]];
    return leavesOf(value as object, here);
  });
}

/** A value that is found again in a text: a number that no text says by itself, or what it reads as. */
const sample = (place: number) => 7001 + 11 * place;

/** A function of a dictionary with a value for each of its parameters, or with one object that answers every question. */
export function filled(text: (...values: never[]) => string): string {
  const values = Array.from({ length: Math.max(1, text.length) }, (_, place) => valueAt(place));
  // What gives its value back as it is gives what stands for it here.
  return String((text as (...values: unknown[]) => unknown)(...values));
}

/** Reads as a number and as a text, and has every property, each of which is such a value again. */
function valueAt(place: number): unknown {
  const number = sample(place);
  return new Proxy(Object(String(number)) as object, {
    get: (target, name) => {
      if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? String(number) : number);
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own === 'function') return own.bind(target);
      return own ?? `«${String(name)}»`;
    },
  });
}

/** What of a filled text came from its values: numbers without their commas, and names of properties. */
export function valuesIn(text: string): readonly string[] {
  return [...new Set(text.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/7\d{3}|«\w+»/g) ?? [])].toSorted();
}

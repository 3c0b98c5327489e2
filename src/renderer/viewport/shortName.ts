/**
 * A name in two parts, of which the first may be cut: what tells similar names apart is usually at the end. `projection12`
 * is `projection` and `12`, `down1a_relu` is `down1a` and `_relu`.
 */
export function nameParts(name: string): readonly [start: string, end: string] {
  const end = /(?:[_.-][^_.-]{1,6}|\d+[a-z]?)$/.exec(name)?.[0] ?? '';
  return end.length < name.length ? [name.slice(0, name.length - end.length), end] : [name, ''];
}

/** A name shortened until it fits, from the end of its first part: `proj…12`. */
export function shortened(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const [start, end] = nameParts(name);
  for (let length = start.length - 1; length > 0; length--) {
    const text = `${start.slice(0, length)}…${end}`;
    if (fits(text)) return text;
  }
  return end || name.slice(0, 1);
}

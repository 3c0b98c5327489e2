/** Resolves the theme's colours (`var(--accent)`), each once per picture. */
export function themeColours(element: Element): (colour: string) => string {
  const style = getComputedStyle(element);
  const found = new Map<string, string>();
  return (colour) => {
    let value = found.get(colour);
    if (value === undefined) {
      const name = /var\((.+)\)/.exec(colour)?.[1];
      found.set(colour, (value = name ? style.getPropertyValue(name).trim() : colour));
    }
    return value;
  };
}

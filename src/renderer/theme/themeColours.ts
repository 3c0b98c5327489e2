/** The current value of one of the theme's colours, `--accent`; grey if there is none. */
export function themeColour(element: Element, variable: string): string {
  return getComputedStyle(element).getPropertyValue(variable).trim() || '#888';
}

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

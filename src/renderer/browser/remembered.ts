/** What the interface keeps between sessions: panel sizes, the theme, open tabs. Never the drawing. */
const prefix = 'netloom:';

export function remembered<Value>(name: string, fallback: Value): Value {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? fallback : (JSON.parse(text) as Value);
  } catch {
    return fallback;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Storage can be full or forbidden; then the interface starts with its defaults.
  }
}

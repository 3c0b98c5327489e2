const key = 'netloom-page';
let name: string | undefined;

/**
 * The name of this page for the host, which keeps unsaved work by it: its own in every tab, and the same after a reload.
 */
export function pageName(): string {
  name ??= remembered() ?? remember(crypto.getRandomValues(new Uint32Array(4)).join('-'));
  return name;
}

// Where the browser keeps nothing for pages, the name is good until the next reload.
function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(made: string): string {
  try {
    sessionStorage.setItem(key, made);
  } catch {}
  return made;
}

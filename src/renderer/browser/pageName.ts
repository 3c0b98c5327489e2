const key = 'netloom-page';
/** Milliseconds in which a page that is loaded anew has let go of its name. */
const patience = 500;

let name: Promise<string> | undefined;

/**
 * The name of this page for the host, which keeps unsaved work by it: its own in every tab, and the same after a reload.
 */
export function pageName(): Promise<string> {
  return (name ??= takeName());
}

async function takeName(): Promise<string> {
  const before = remembered();
  // A tab that is duplicated begins with all that the other remembers, its name too.
  if (before !== undefined && (await isFree(before))) return before;
  const made = crypto.getRandomValues(new Uint32Array(4)).join('-');
  // Nobody else has it: however long the browser takes to give the lock, it must not be given up.
  await isFree(made, Infinity);
  return remember(made);
}

/**
 * Takes a name for as long as the page lives; whether no other page has it. Without locks nothing is known of others.
 * @param longest milliseconds to wait for it
 */
async function isFree(wanted: string, longest = patience): Promise<boolean> {
  if (!navigator.locks) return true;
  const waiting = new AbortController();
  const timer = Number.isFinite(longest) ? setTimeout(() => waiting.abort(), longest) : undefined;
  return new Promise((resolve) => {
    const forever = new Promise<never>(() => {});
    const hold = (): Promise<never> => {
      clearTimeout(timer);
      resolve(true);
      return forever;
    };
    navigator.locks.request(`netloom-page-${wanted}`, { signal: waiting.signal }, hold).catch(() => resolve(false));
  });
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

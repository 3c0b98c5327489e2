/** Gives the node at a path the focus. @returns whether it is on the canvas. */
export function focusNow(path: string): boolean {
  const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(path)}"]`);
  node?.focus({ preventScroll: true });
  return node !== null;
}

/** Frames after which a node is not waited for any more. */
const patience = 20;

/** Counts the nodes that were to have the focus. */
let wishes = 0;

/**
 * Gives the node at a path the focus, as soon as it is on the canvas: one that was outside the view comes a few frames later. People
 * who have put the focus elsewhere meanwhile keep it there, and of two nodes that are waited for the later one has it.
 */
export function focusNode(path: string): void {
  const before = document.activeElement;
  const own = ++wishes;
  const look = (tries: number) =>
    requestAnimationFrame(() => {
      if (own !== wishes) return;
      const { activeElement } = document;
      // What had it may be gone, as a menu that closed.
      const isElsewhere = activeElement !== before && activeElement !== document.body;
      if (!isElsewhere && !focusNow(path) && tries > 0) look(tries - 1);
    });
  look(patience);
}

/** Puts the cursor into a note, once it is on the canvas. */
export function writeNote(id: string): void {
  setTimeout(
    () => document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"] textarea`)?.focus(),
    50,
  );
}

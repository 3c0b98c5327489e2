/** Gives a node the focus. @returns whether it is on the canvas. */
export function focusNow(id: string): boolean {
  const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  node?.focus({ preventScroll: true });
  return node !== null;
}

/** Gives a node the focus, as soon as it is on the canvas: one that was outside the view comes a few frames later. */
export function focusNode(id: string, tries = 20): void {
  requestAnimationFrame(() => {
    if (!focusNow(id) && tries > 0) focusNode(id, tries - 1);
  });
}

/** Puts the cursor into a note, once it is on the canvas. */
export function writeNote(id: string): void {
  setTimeout(
    () => document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"] textarea`)?.focus(),
    50,
  );
}

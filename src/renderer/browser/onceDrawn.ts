/** Calls a function once the page shows what changed: the canvas has another graph a frame after the drawing has it. */
export function onceDrawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

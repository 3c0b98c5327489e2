/** Marks an element that takes dropped files itself. */
export const takesFiles = { 'data-takes-files': '' } as const;

/** Whether what is dragged is over such an element, so that the window leaves it alone. */
export function isTakenInside({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

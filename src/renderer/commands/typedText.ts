/**
 * Which field has text that was typed and not committed yet. There, undo is the browser's and takes the text back; in any
 * other field it is the drawing's.
 */
export function watchTyping(): { readonly isSettled: (field: HTMLElement) => boolean; readonly stop: () => void } {
  let typedInto: EventTarget | null = null;
  const onInput = ({ target }: Event) => void (typedInto = target);
  const onLeave = () => void (typedInto = null);
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    const isRefused = target instanceof HTMLElement && target.getAttribute('aria-invalid') === 'true';
    if ((key === 'Enter' && !isRefused) || key === 'Escape') typedInto = null;
  };
  // Fields keep Enter to themselves, so it is heard on its way down.
  const listeners = [
    ['input', onInput],
    ['focusout', onLeave],
    ['keydown', onKeyDown as (event: Event) => void],
  ] as const;
  for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
  return {
    isSettled: (field) => field.matches('input.field:not([type="search"])') && typedInto !== field,
    stop: () => {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
    },
  };
}

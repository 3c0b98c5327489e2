import type { CDPSession } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a hand does, as events of Chromium's own input; each step waits until the page has taken the one before. */
export function gesturesOf(session: CDPSession) {
  const mouse = (
    type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel',
    at: Point,
    more: { readonly buttons?: number; readonly deltaY?: number } = {},
  ) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      ...(type !== 'mouseWheel' && { button: more.buttons || type === 'mouseReleased' ? 'left' : 'none' }),
      ...(type !== 'mouseMoved' && type !== 'mouseWheel' && { clickCount: 1 }),
      ...(type === 'mouseWheel' && { deltaX: 0, deltaY: more.deltaY ?? 0 }),
      ...more,
    });

  return {
    mouse,
    /** Presses at a point and moves round it on a circle through that point: pans there, or drags what lies there. */
    async circle(start: Point, radius: number, steps: number): Promise<void> {
      await mouse('mouseMoved', start);
      await mouse('mouseMoved', { x: start.x + 1, y: start.y });
      await mouse('mousePressed', start, { buttons: 1 });
      for (let step = 1; step <= steps; step++) {
        const angle = (2 * Math.PI * step) / steps;
        const at = { x: start.x + radius * Math.sin(angle), y: start.y + radius * (1 - Math.cos(angle)) };
        await mouse('mouseMoved', at, { buttons: 1 });
      }
      await mouse('mouseReleased', start);
    },
    /** Turns the wheel in and out again at a point. */
    async wheel(at: Point, steps: number): Promise<void> {
      await mouse('mouseMoved', at);
      for (let step = 0; step < steps; step++) {
        const isIn = step % 20 < 10;
        await mouse('mouseWheel', at, { deltaY: isIn ? -30 : 30 });
      }
    },
  };
}

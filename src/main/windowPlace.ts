import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, screen, type BrowserWindow } from 'electron';
import { z } from 'zod';

const placeSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});

type Place = z.infer<typeof placeSchema>;

const initial: Place = { width: 1440, height: 900, maximized: false };
const file = () => join(app.getPath('userData'), 'window.json');

/** Where the window was when it was last closed, if that place is still on a screen. */
export function rememberedPlace(): Place {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
    return isVisible(place) ? place : initial;
  } catch {
    return initial;
  }
}

/** Keeps the window's place for the next start. */
export function rememberPlace(window: BrowserWindow): void {
  window.on('close', () => {
    const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      mkdirSync(dirname(file()), { recursive: true });
      writeFileSync(file(), JSON.stringify(place));
    } catch {
      // Without it the next window opens at its first place.
    }
  });
}

function isVisible({ x, y, width }: Place): boolean {
  if (x === undefined || y === undefined) return false;
  const grip = { x: x + width / 2, y: y + 10 };
  return screen.getAllDisplays().some(({ workArea: area }) => {
    return grip.x >= area.x && grip.x < area.x + area.width && grip.y >= area.y && grip.y < area.y + area.height;
  });
}

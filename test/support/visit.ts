import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, ConsoleMessage, Page, Request, WebError } from '@playwright/test';
import { root } from './checkout';

export interface Watched {
  /** Errors on the consoles of pages, exceptions and breaches of the content security policy. */
  readonly errors: string[];
  /** Names of what pages asked the host, in order. */
  readonly asked: string[];
}

export interface Visit extends Watched {
  readonly page: Page;
}

export interface Watch extends Watched {
  /** Forgets what was seen so far. */
  begin(): void;
  stop(): void;
}

/** Listens to all pages of a profile from now on, until it is stopped. */
export function watch(context: BrowserContext): Watch {
  const [errors, asked]: [string[], string[]] = [[], []];
  const onConsole = (message: ConsoleMessage) => message.type() === 'error' && errors.push(message.text());
  const onError = (error: WebError) => errors.push(String(error.error()));
  const onRequest = (request: Request) => {
    const name = /\/rpc\/(.+)$/.exec(request.url())?.[1];
    if (name) asked.push(name);
  };
  context.on('console', onConsole).on('weberror', onError).on('request', onRequest);
  const begin = () => {
    errors.length = 0;
    asked.length = 0;
  };
  const stop = () => void context.off('console', onConsole).off('weberror', onError).off('request', onRequest);
  return { errors, asked, begin, stop };
}

export type Theme = 'light' | 'dark';

/** The profile that the app is looked at in. */
export const profile = {
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
  reducedMotion: 'reduce' as const,
};

/** Opens the app in a fresh profile and waits for the drawing. */
export async function visit(browser: Browser, link: string): Promise<Visit> {
  const context = await browser.newContext(profile);
  const watched = watch(context);
  const page = await context.newPage();
  await openApp(page, link);
  return { page, ...watched };
}

/**
 * Opens the app and waits for the drawing to stand where it stays, and for what loads after it; leaves the start page, where that
 * covers it.
 */
export async function openApp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('.react-flow__node').first().waitFor();
  await page.waitForFunction(isFitted);
  await page.locator('#root:not([aria-busy])').waitFor({ state: 'attached' });
  if (await page.locator('.page-cover').isVisible()) await page.keyboard.press('Escape');
}

/** The view moves to the drawing a few frames after this is there. */
const isFitted = () => {
  const viewport = document.querySelector('.react-flow__viewport');
  return !!viewport && !new DOMMatrix(getComputedStyle(viewport).transform).isIdentity;
};

/** Keeps a picture of the page in `test-results/`. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(root('test-results'), { recursive: true });
  await page.screenshot({ path: root(`test-results/${name}.png`) });
}

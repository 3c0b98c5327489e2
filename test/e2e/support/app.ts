import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startBrowser, startServer, visit, type Served } from '../browser';
import { drawingOn } from './drawing';

export interface OpenedApp {
  readonly page: Page;
  readonly drawing: ReturnType<typeof drawingOn>;
}

/** The served app for the tests of a file: each opens a page of its own, which must end without an error on its console. */
export function servedApp() {
  let served: Served | undefined;
  let browser: Browser | undefined;
  let opened: Awaited<ReturnType<typeof visit>> | undefined;
  beforeAll(async () => {
    [served, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    await opened?.page.context().close();
    expect(opened?.errors ?? []).toEqual([]);
    opened = undefined;
  });
  return {
    async open(theme: 'light' | 'dark' = 'light'): Promise<OpenedApp> {
      await served!.forgetUnsaved();
      opened = await visit(browser!, served!.link, theme);
      return { page: opened.page, drawing: drawingOn(opened.page) };
    },
    /** Where the app keeps its data. */
    home: () => served!.home,
  };
}

import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

const autosave = '/rpc/documents.autosave';

/**
 * A page that tests use one after another, each as if it were new: what the one before left in storage, routes and other pages is gone.
 * The app opens in it in a third of the time that it takes in a new one, as its scripts are compiled already.
 */
export class KeptPage {
  private context?: BrowserContext;
  private page?: Page;
  private options = '';
  /** Settle when the host has answered. */
  private readonly autosaves: Promise<unknown>[] = [];

  constructor(private readonly browser: Browser) {}

  /** The context of the page. It is made anew where the options differ, or a test closed the page. */
  async contextWith(options: BrowserContextOptions, origin: string): Promise<BrowserContext> {
    const wanted = JSON.stringify(options);
    if (this.context && this.page && !this.page.isClosed() && this.options === wanted) {
      await this.forget(this.context, this.page, origin);
      return this.context;
    }
    await this.context?.close();
    this.context = await this.browser.newContext(options);
    this.context.on('request', (request) => {
      if (request.url().endsWith(autosave)) this.autosaves.push(request.response().catch(() => undefined));
    });
    this.page = await this.context.newPage();
    this.options = wanted;
    return this.context;
  }

  get current(): Page {
    if (!this.page) throw new Error('A page is kept once its context was asked for.');
    return this.page;
  }

  /** The host would keep an unsaved drawing after the next test has begun, and offer it there. */
  private async finishAutosaves(context: BrowserContext): Promise<void> {
    await context.route(`**${autosave}`, (route) => route.abort());
    await Promise.all(this.autosaves.splice(0));
  }

  private async forget(context: BrowserContext, page: Page, origin: string): Promise<void> {
    const noRoutes = () => Promise.all([context, page].map((place) => place.unrouteAll({ behavior: 'ignoreErrors' })));
    await noRoutes();
    await this.finishAutosaves(context);
    for (const other of context.pages()) if (other !== page) await other.close();
    // The app writes what it leaves to the next page, so it is left first; nothing is at this address.
    await page.goto(new URL('/nothing', origin).href);
    await noRoutes();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await context.clearCookies();
  }
}

import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { openApp } from '../../support/visit';

const autosave = '/rpc/documents.autosave';
const autosavePattern = `**${autosave}`;

/** The name of the page's window once a test has begun in it; it stays while the page is loaded anew. */
const begun = 'netloom-begun';

/**
 * Runs before the scripts of each document of the page. The app still stores what it leaves as it goes, so it is the next
 * document that clears it.
 */
function forgetStored(begun: string): void {
  if (window.name === begun || window !== window.top) return;
  window.name = begun;
  localStorage.clear();
  sessionStorage.clear();
}

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
  async contextWith(options: BrowserContextOptions): Promise<BrowserContext> {
    const wanted = JSON.stringify(options);
    if (this.context && this.page && !this.page.isClosed() && this.options === wanted) {
      await this.forget(this.context, this.page);
      return this.context;
    }
    await this.context?.close();
    this.context = await this.browser.newContext(options);
    this.context.on('request', (request) => {
      if (request.url().endsWith(autosave)) this.autosaves.push(request.response().catch(() => undefined));
    });
    this.page = await this.context.newPage();
    await this.page.addInitScript(forgetStored, begun);
    this.options = wanted;
    return this.context;
  }

  get current(): Page {
    if (!this.page) throw new Error('A page is kept once its context was asked for.');
    return this.page;
  }

  /** Opens the app in the page. Until then it is as the test before left it, so a test with pages of its own asks for this one too. */
  async open(link: string): Promise<void> {
    const page = this.current;
    await openApp(page, link);
    await page.context().unroute(autosavePattern);
  }

  private async forget(context: BrowserContext, page: Page): Promise<void> {
    await Promise.all([context, page].map((place) => place.unrouteAll({ behavior: 'ignoreErrors' })));
    // The host would keep an unsaved drawing after the next test has begun, and offer it there.
    await context.route(autosavePattern, (route) => route.abort());
    await Promise.all(this.autosaves.splice(0));
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.evaluate(() => void (window.name = ''));
    await context.clearCookies();
  }
}

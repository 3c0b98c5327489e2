import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunEvent } from '@shared/contract/events';
import { servePage } from '../../renderer/training/page/serve';
import { watch } from '../../support/visit';
import { chromiumTest, expect } from '../fixtures';

/** The page's own handles, see test/renderer/training/page. */
export interface PageWindow {
  readonly client: { play(events: readonly RunEvent[]): void; readonly asked: { name: string; input: unknown }[] };
  readonly usePage: {
    setState(state: object): void;
    getState(): { selection: readonly string[]; document: { recipe: object } };
  };
}

/** A page whose host plays recorded events. No error may appear in its console. */
export const playedTest = chromiumTest.extend<{ complaints: void }, { address: string }>({
  address: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'netloom-page-'));
      const { server, address } = await servePage(folder);
      await use(address);
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context }, use) => {
      const { errors } = watch(context);
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export async function openPage(page: Page, address: string, query: { tab?: string } = {}): Promise<void> {
  await page.goto(`${address}/?${new URLSearchParams(query)}`);
  await expect(page.getByText('Ready to train')).toBeVisible();
}

/** Bytes do not survive the way into a page as such. */
export async function playOn(page: Page, events: readonly RunEvent[]): Promise<void> {
  const text = JSON.stringify(events, (_name, value: unknown) =>
    value instanceof Uint8Array ? { bytes: [...value] } : value,
  );
  await page.evaluate((sent) => {
    const revive = (_name: string, value: { bytes?: number[] } | null) =>
      value?.bytes ? Uint8Array.from(value.bytes) : value;
    (window as unknown as PageWindow).client.play(JSON.parse(sent, revive) as RunEvent[]);
  }, text);
}

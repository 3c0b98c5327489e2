import { stat } from 'node:fs/promises';
import type { Card } from '@shared/contract/cards';
import { cardOf } from './cards';
import { readDocument } from './files';

/** Files whose cards are kept, the latest. */
const most = 200;

/** Cards of people's own files: each is worked out once for what the file holds. */
export class CardCache {
  private readonly known = new Map<string, { readonly stamp: string; readonly card: Promise<Card> }>();

  async of(path: string): Promise<Card> {
    const stamp = await stampOf(path);
    const before = this.known.get(path);
    if (before?.stamp === stamp) return before.card;
    const card = readDocument(path).then(cardOf);
    this.known.set(path, { stamp, card });
    for (const [oldest] of this.known) {
      if (this.known.size <= most) break;
      this.known.delete(oldest);
    }
    // A file that cannot be read now may be readable the next time.
    card.catch(() => this.known.delete(path));
    return card;
  }
}

async function stampOf(path: string): Promise<string> {
  const facts = await stat(path).catch(() => undefined);
  return facts ? `${facts.mtimeMs} ${facts.size}` : '';
}

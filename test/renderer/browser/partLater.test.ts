import { describe, expect, it } from 'vitest';
import { partLater, partsArriving } from '../../../src/renderer/browser/partLater';

describe('a part that loads later', () => {
  it('answers at once when it is there, so that actions happen in the order in which they were asked for', async () => {
    const happened: string[] = [];
    let arrive!: (name: string) => void;
    const part = partLater(() => new Promise<string>((resolve) => (arrive = resolve)));
    const first = part((name) => happened.push(`first ${name}`));
    expect(partsArriving()).toBeDefined();
    arrive('fold');
    await first;
    await partsArriving();
    expect(partsArriving()).toBeUndefined();
    part((name) => happened.push(`second ${name}`));
    happened.push('third');
    expect(happened).toEqual(['first fold', 'second fold', 'third']);
  });

  it('that cannot be loaded says so to who asked, holds nobody up, and is asked for again', async () => {
    let tries = 0;
    const part = partLater(async () => {
      if (tries++ === 0) throw new Error('The file is not there.');
      return 'there';
    });
    await expect(part((name) => name)).rejects.toThrow('The file is not there.');
    await partsArriving();
    expect(partsArriving()).toBeUndefined();
    expect(await part((name) => name)).toBe('there');
  });
});

import { describe, expect, it } from 'vitest';
import { LifeWatch } from '@host/training/lifeWatch';

const interval = 5000;
const patience = { silence: 60_000, call: 600_000 };

/** A process that has spoken at 0, and looks at it every interval from `from` to `to`, with what happens before each. */
function watched(from: number, to: number, before: (watch: LifeWatch, now: number) => void, watch = spoken()) {
  const found: (string | undefined)[] = [];
  for (let now = from; now <= to; now += interval) {
    before(watch, now);
    found.push(watch.look(now));
  }
  return { watch, found: found.find((reason) => reason !== undefined) };
}

function spoken(): LifeWatch {
  const watch = new LifeWatch(patience, interval, 0);
  watch.message(0);
  return watch;
}

describe('a process', () => {
  it('that beats while one call takes minutes is no hang', () => {
    expect(watched(interval, 590_000, (watch, now) => watch.beat(7, now)).found).toBeUndefined();
  });

  it('whose loop never turns again is one, however it beats', () => {
    expect(watched(interval, 700_000, (watch, now) => watch.beat(7, now)).found).toBe('one call took more than 600 s');
  });

  it('that falls silent is one', () => {
    expect(watched(interval, 60_000, () => {}).found).toBe('it gave no sign of life for 60 s');
  });

  it('that was away together with its host is none, and is given the whole time again', () => {
    const { watch, found } = watched(interval, 50_000, () => {});
    expect(found).toBeUndefined();
    const back = 50_000 + 90_000;
    expect(watched(back, back + 55_000, () => {}, watch).found).toBeUndefined();
    expect(watched(back + 60_000, back + 60_000, () => {}, watch).found).toMatch(/no sign of life/);
  });

  it('that is just starting has more time for its first word', () => {
    const watch = new LifeWatch({ ...patience, silence: 1000 }, 250, 0);
    const looks = Array.from({ length: 236 }, (_, index) => watch.look(250 * (index + 1)));
    expect(looks.every((reason) => reason === undefined)).toBe(true);
  });
});

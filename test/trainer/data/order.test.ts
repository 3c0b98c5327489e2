import { describe, expect, it } from 'vitest';
import { TrainingOrder } from '@trainer/data/order';

describe('the order of training', () => {
  const places = (order: TrainingOrder, step: number, batch: number) =>
    Array.from({ length: batch }, (_, position) => order.place(step, position));

  it('sees every example in each epoch, in another order each time', () => {
    const order = new TrainingOrder(10, 4, 7);
    expect(order.stepsPerEpoch).toBe(3);
    const epochs = [0, 1].map((epoch) => [0, 1, 2].flatMap((step) => places(order, epoch * 3 + step, 4)));
    for (const epoch of epochs) {
      expect(new Set(epoch.slice(0, 10)).size).toBe(10);
      expect(epoch.slice(10)).toEqual(epoch.slice(0, 2));
    }
    expect(epochs[0]).not.toEqual(epochs[1]);
  });

  it('is the same from any step on', () => {
    const whole = new TrainingOrder(100, 8, 3);
    for (let step = 0; step < 30; step++) places(whole, step, 8);
    expect(places(new TrainingOrder(100, 8, 3), 30, 8)).toEqual(places(whole, 30, 8));
    expect(places(new TrainingOrder(100, 8, 4), 30, 8)).not.toEqual(places(whole, 30, 8));
  });

  it('fills a batch that is larger than the data set', () => {
    expect(new Set(places(new TrainingOrder(3, 8, 1), 0, 8))).toEqual(new Set([0, 1, 2]));
  });
});

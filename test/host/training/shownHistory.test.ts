import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { RunHistory } from '@host/training/runHistory';
import { shownHistory } from '@host/training/shownHistory';
import { pointsOf } from '@host/runs/stepPoints';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost } from '../support/openHost';
import { started, steps } from '../runs/support/runs';

const bytes = (value: unknown) => JSON.stringify(value).length;

describe('the history of a run', { timeout: 60_000 }, () => {
  it('keeps no steps in memory, however many come, and knows the last', () => {
    const history = new RunHistory([started('a')]);
    const before = bytes(history.events());
    for (let first = 1; first < 500_000; first += 100) history.add(steps('a', first, first + 99));
    expect(bytes(history.events())).toBe(before);
    expect(history.step).toBe(500_000);
  });

  it('is given with a thinned curve in which no peak is lost', () => {
    const event = steps('a', 1, 300_000);
    const loss = [...event.loss];
    [loss[123_456], loss[200_001]] = [99, -99];
    const history = shownHistory('a', [started('a')], pointsOf({ ...event, loss }, 1));
    const shown = history.at(-1) as Extract<RunEvent, { type: 'steps' }>;
    expect(history).toHaveLength(2);
    expect(shown.step.length).toBeLessThanOrEqual(16_384);
    expect([shown.step[0], shown.step.at(-1)]).toEqual([1, 300_000]);
    expect(shown.step).toEqual([...shown.step].sort((left, right) => left - right));
    expect(shown.loss[shown.step.indexOf(123_457)]).toBe(99);
    expect(shown.loss[shown.step.indexOf(200_002)]).toBe(-99);
  });

  it.each([
    ['from the store', false],
    ['from its log where there is no store', true],
  ])('has every step of a short run, %s', async (_, withoutStore) => {
    const home = temporaryFolder();
    if (withoutStore) mkdirSync(join(home, 'runs', 'runs.db'), { recursive: true });
    const { handlers, next, events } = openHost({ home });
    const finished = next('finished');
    const { run } = await handlers['training.start']({ document: tinyDocument() });
    await finished;
    const columns = (list: readonly RunEvent[], pick: (event: Extract<RunEvent, { type: 'steps' }>) => number[]) =>
      list.flatMap((event) => (event.type === 'steps' ? pick(event) : []));
    const history = (await handlers['training.history']({ run })) as RunEvent[];
    expect(columns(history, ({ step }) => step)).toEqual(Array.from({ length: 38 }, (_value, index) => index + 1));
    expect(columns(history, ({ loss }) => loss)).toEqual(columns(events, ({ loss }) => loss));
    const others = ({ type }: RunEvent) => !['steps', 'progress', 'preparing'].includes(type);
    expect(history.filter(others)).toEqual(events.filter(others));
  });
});

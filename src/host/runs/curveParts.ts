import type { RunEvent } from '@shared/contract/events';
import type { TimedEvent } from './clock';
import type { Row } from './connection';
import { readableEvents, readablePoints } from './eventRows';
import { pointsOf, type StepPoints } from './stepPoints';

/** What a curve is put together from, in the order in which it came: steps, and what happened between them. */
export type CurvePart =
  { readonly points: StepPoints } | { readonly time: number; readonly event: Exclude<RunEvent, { type: 'steps' }> };

/** The parts in rows of the store, as far as they can be read. */
export function partsOfRows(run: string, rows: readonly Row[]): CurvePart[] {
  return rows.flatMap((row): CurvePart[] => {
    if (row['type'] === 'steps') return readablePoints(row).map((points) => ({ points }));
    const time = Number(row['time']);
    return partsOfEvents(readableEvents(run, row).map((event) => ({ event, time })));
  });
}

/** The parts in events of a log, or in those that are not written yet. */
export function partsOfEvents(events: readonly TimedEvent[]): CurvePart[] {
  return events.map(({ event, time }) =>
    event.type === 'steps' ? { points: pointsOf(event, time) } : { time, event },
  );
}

import type { RunEvent } from '@shared/contract/events';
import type { TimedEvent } from './clock';
import type { Row } from './connection';
import { eventsOfRow, pointsOfRow } from './eventRows';
import { pointsOf, type StepPoints } from './stepPoints';

/** What a curve is put together from, in the order in which it came: steps, and what happened between them. */
export type CurvePart =
  { readonly points: StepPoints } | { readonly time: number; readonly event: Exclude<RunEvent, { type: 'steps' }> };

/** The parts in rows of the store. */
export function partsOfRows(run: string, rows: readonly Row[]): CurvePart[] {
  return rows.flatMap((row): CurvePart[] => {
    if (row['type'] === 'steps') return [{ points: pointsOfRow(row) }];
    const time = Number(row['time']);
    return partsOfEvents(eventsOfRow(run, row).map((event) => ({ event, time })));
  });
}

/** The parts in events of a log, or in those that are not written yet. */
export function partsOfEvents(events: readonly TimedEvent[]): CurvePart[] {
  return events.map(({ event, time }) =>
    event.type === 'steps' ? { points: pointsOf(event, time) } : { time, event },
  );
}

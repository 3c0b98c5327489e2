import { hostname } from 'node:os';
import { measuresByName } from '@shared/contract/events';
import { scalarEvent, versionEvent } from '@shared/targets/tensorboard/event';
import { tfRecord } from '@shared/targets/tensorboard/record';
import type { WholeCurve } from '../curves';
import type { StepPoints } from '../stepPoints';

/** The names of the curves, which TensorBoard groups by what stands before the first stroke. */
const tagged = (group: 'train' | 'validation', values: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}/${name}`, value]));

/** What TensorBoard takes for an event file, and sorts by when it was begun. @param time milliseconds since 1970 */
export function eventFileName(run: string, time: number): string {
  return `events.out.tfevents.${String(Math.floor(time / 1000)).padStart(10, '0')}.${hostname()}.${run}`;
}

export function beginning(time: number): Uint8Array {
  return tfRecord(versionEvent(time / 1000));
}

/** One record a step. */
export function stepRecords({ time, step, learningRate, ...points }: StepPoints): Uint8Array[] {
  const columns = Object.entries({ ...measuresByName<number[]>(points), learning_rate: learningRate });
  return step.map((at, index) => {
    const values = Object.fromEntries(columns.map(([name, column]) => [name, column[index]!]));
    return tfRecord(scalarEvent(time[index]! / 1000, at, tagged('train', values)));
  });
}

/** @param measures by name, see `measuresByName` */
export function validationRecord(time: number, step: number, measures: Readonly<Record<string, number>>): Uint8Array {
  return tfRecord(scalarEvent(time / 1000, step, tagged('validation', measures)));
}

/** A whole run as the bytes of one event file, in the order of its steps. */
export function eventFile(startedAt: number, { train, validation }: WholeCurve): Uint8Array<ArrayBuffer> {
  const records = [
    ...stepRecords(train).map((record, index) => ({ step: train.step[index]!, record })),
    ...validation.step.map((step, index) => ({
      step,
      record: validationRecord(validation.time[index]!, step, validation.measures[index]!),
    })),
  ].sort((left, right) => left.step - right.step);
  return new Uint8Array(Buffer.concat([beginning(startedAt), ...records.map(({ record }) => record)]));
}

import { hostname } from 'node:os';
import { scalarEvent, versionEvent } from '@shared/targets/tensorboard/event';
import { tfRecord } from '@shared/targets/tensorboard/record';
import type { WholeCurve } from '../curves';
import type { StepPoints } from '../stepPoints';

/** The names of the curves, which TensorBoard groups by what stands before the stroke. */
const tags = {
  trainLoss: 'train/loss',
  trainAccuracy: 'train/accuracy',
  learningRate: 'train/learning_rate',
  validationLoss: 'validation/loss',
  validationAccuracy: 'validation/accuracy',
} as const;

/** What TensorBoard takes for an event file, and sorts by when it was begun. @param time milliseconds since 1970 */
export function eventFileName(run: string, time: number): string {
  return `events.out.tfevents.${String(Math.floor(time / 1000)).padStart(10, '0')}.${hostname()}.${run}`;
}

export function beginning(time: number): Uint8Array {
  return tfRecord(versionEvent(time / 1000));
}

/** One record a step. */
export function stepRecords({ time, step, loss, accuracy, learningRate }: StepPoints): Uint8Array[] {
  return step.map((at, index) => {
    const rated = accuracy && { [tags.trainAccuracy]: accuracy[index]! };
    const values = { [tags.trainLoss]: loss[index]!, ...rated, [tags.learningRate]: learningRate[index]! };
    return tfRecord(scalarEvent(time[index]! / 1000, at, values));
  });
}

export function validationRecord(
  time: number,
  step: number,
  { loss, accuracy }: { readonly loss: number; readonly accuracy?: number | undefined },
): Uint8Array {
  const rated: Record<string, number> = accuracy === undefined ? {} : { [tags.validationAccuracy]: accuracy };
  return tfRecord(scalarEvent(time / 1000, step, { [tags.validationLoss]: loss, ...rated }));
}

/** A whole run as the bytes of one event file, in the order of its steps. */
export function eventFile(startedAt: number, { train, validation }: WholeCurve): Uint8Array<ArrayBuffer> {
  const records = [
    ...stepRecords(train).map((record, index) => ({ step: train.step[index]!, record })),
    ...validation.step.map((step, index) => {
      const [loss, accuracy] = [validation.loss[index]!, validation.accuracy[index]];
      return { step, record: validationRecord(validation.time[index]!, step, { loss, accuracy }) };
    }),
  ].sort((left, right) => left.step - right.step);
  return new Uint8Array(Buffer.concat([beginning(startedAt), ...records.map(({ record }) => record)]));
}

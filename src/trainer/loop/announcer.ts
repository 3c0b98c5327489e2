import { asSaidText, hostInEnglish } from '@shared/messages/hostSaying';
import type { MarkKind, RunEvent, RunState } from '@shared/contract/events';
import type { Prepared } from './prepare';
import type { Plan } from './reporter';

/** Emits what is said once at a time in a run: its start, its states, the marks on its curves. */
export class Announcer {
  constructor(
    private readonly run: string,
    private readonly emit: (event: RunEvent) => void,
  ) {}

  /** @param step the step that the run begins at */
  start({ chosen, remarks, data, parameters, recipe }: Prepared, { stepsPerEpoch }: Plan, step: number): void {
    const device = asSaidText(chosen.status.device);
    this.emit({
      type: 'started',
      run: this.run,
      engine: chosen.engine.label,
      device: device.message,
      ...(device.said && { deviceSaid: device.said }),
      ...(chosen.note !== undefined && { note: hostInEnglish(chosen.note) }),
      ...(remarks.length > 0 && { remarks: [...remarks] }),
      stepsPerEpoch,
      epochs: recipe.epochs,
      step,
      parameters,
      trainExamples: data.counts.train,
      validationExamples: data.counts.validation,
      testExamples: data.counts.test,
      startedAt: Date.now(),
    });
  }

  state(state: RunState): void {
    this.emit({ type: 'state', run: this.run, state });
  }

  mark(kind: MarkKind, label: string, step: number): void {
    this.emit({ type: 'mark', run: this.run, step, kind, label });
  }
}

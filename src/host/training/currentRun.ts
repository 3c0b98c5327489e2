import { type RunEvent, isActiveState } from '@shared/contract/events';
import type { RequestOutput } from '@shared/contract/contract';
import { RunFolder } from '../runs/runFolder';
import type { NewRun } from '../runs/runRecord';
import { RunHistory } from './runHistory';

/** The run that is looked at: the one that a trainer is at work on, or an earlier one. */
export class CurrentRun {
  readonly folder: RunFolder;
  readonly history: RunHistory;

  constructor(
    readonly facts: NewRun,
    events: readonly RunEvent[] = [],
  ) {
    this.folder = new RunFolder(facts.folder);
    this.history = new RunHistory(events);
  }

  get isActive(): boolean {
    return isActiveState(this.history.state);
  }

  summary(): NonNullable<RequestOutput<'training.current'>> {
    const { state, step, totalSteps, checkpointStep } = this.history;
    const { run, name, startedAt } = this.facts;
    return { run, name, startedAt, state, step, totalSteps, ...(checkpointStep !== undefined && { checkpointStep }) };
  }
}

import type { RunEvent, RunState } from '@shared/contract/events';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/**
 * What has happened in a run so far, for an interface that opens later. Its steps are not kept here: an hour of them is
 * many megabytes, and they stand in the store.
 */
export class RunHistory {
  private readonly lasting: RunEvent[] = [];
  /** Of pictures and progress only the latest counts. */
  private readonly latest = new Map<string, RunEvent>();
  state: RunState = 'preparing';
  step = 0;
  totalSteps = 0;
  checkpointStep: number | undefined;

  constructor(events: readonly RunEvent[] = []) {
    for (const event of events) this.add(event);
  }

  add(event: RunEvent): void {
    (this.readers[event.type] as ((event: RunEvent) => void) | undefined)?.(event);
    if (event.type === 'filters' || event.type === 'featureMaps') this.latest.set(`${event.type} ${event.path}`, event);
    else if (event.type === 'progress' || event.type === 'preparing' || event.type === 'gradients')
      this.latest.set(event.type, event);
    else if (event.type !== 'steps') this.lasting.push(event);
  }

  /** All events but the steps. */
  events(): RunEvent[] {
    return [...this.lasting, ...this.latest.values()];
  }

  private readonly readers: { readonly [Type in RunEvent['type']]?: (event: EventOf<Type>) => void } = {
    started: ({ step, stepsPerEpoch, epochs }) => {
      // What came before the first step is over.
      this.latest.delete('preparing');
      this.step = step;
      this.totalSteps = stepsPerEpoch * epochs;
    },
    state: ({ state }) => {
      this.state = state;
    },
    steps: ({ step }) => {
      this.step = step.at(-1) ?? this.step;
    },
    checkpoint: ({ step }) => {
      this.checkpointStep = step;
    },
    finished: () => {
      this.state = 'finished';
    },
    failed: ({ lost }) => {
      this.state = lost ? 'lost' : 'failed';
    },
  };
}

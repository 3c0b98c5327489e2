import type { MeasuresRecord, RunEvent } from '@shared/contract/events';
import { clearLine, print, printJson, sayForNow } from './output';
import { clock, counted, figure, grouped, percent } from './text/numbers';

type Narrator = (event: RunEvent) => void;
type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;
type Lines = { readonly [Type in RunEvent['type']]?: (event: EventOf<Type>) => void };

/** Ways to print the events of a run: for programs, every event on a line; for people, what matters to them. */
export const narrators: Readonly<Record<'json' | 'people', () => Narrator>> = {
  json: () => printJson,
  people: () => {
    let last = { loss: Number.NaN, accuracy: undefined as number | undefined };
    let epochs = 0;
    const lines: Lines = {
      started: ({
        engine,
        device,
        stepsPerEpoch,
        epochs: count,
        parameters,
        trainExamples,
        testExamples,
        step,
        note,
        remarks = [],
      }) => {
        epochs = count;
        print(
          `${counted(parameters, 'parameter')} · ${grouped(trainExamples)} training and ${grouped(testExamples)} test images · ` +
            `${counted(count, 'epoch')} of ${counted(stepsPerEpoch, 'step')} · ${engine}, ${device}`,
        );
        for (const line of [...(note ? [note] : []), ...remarks]) print(line);
        if (step > 0) print(`Going on from step ${grouped(step)}.`);
      },
      steps: ({ loss, metrics: { accuracy } }) => {
        last = { loss: mean(loss), accuracy: accuracy && mean(accuracy) };
      },
      progress: ({ epoch, step, totalSteps, examplesPerSecond, secondsLeft }) =>
        sayForNow(
          `epoch ${epoch}/${epochs} · step ${grouped(step)}/${grouped(totalSteps)} · loss ${figure(last.loss)}` +
            `${last.accuracy === undefined ? '' : ` · accuracy ${percent(last.accuracy)}`} · ` +
            `${grouped(examplesPerSecond)} images/s · ${clock(secondsLeft)} left`,
        ),
      epoch: ({ epoch, train, validation, seconds }) => {
        clearLine();
        print(
          `epoch ${epoch}/${epochs}: ${metrics(train)}${validation ? `; test ${metrics(validation)}` : ''} (${seconds.toFixed(1)} s)`,
        );
      },
      // Its end says what ended the run and what it keeps.
      mark: ({ kind, label, step }) => {
        if (kind !== 'stoppedEarly' && kind !== 'best') print(`${label} (step ${grouped(step)})`);
      },
      state: ({ state }) => {
        clearLine();
        if (state === 'stopped') print('Stopped.');
      },
      finished: ({ test, seconds, note }) => {
        clearLine();
        if (note) print(note);
        print(`Test: ${metrics(test, 2)} after ${clock(seconds)}.`);
      },
    };
    return (event) => (lines[event.type] as Narrator | undefined)?.(event);
  },
};

function metrics({ loss, metrics: { accuracy } }: MeasuresRecord, digits = 1): string {
  return `loss ${figure(loss)}${accuracy === undefined ? '' : `, accuracy ${percent(accuracy, digits)}`}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

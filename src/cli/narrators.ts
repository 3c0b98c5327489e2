import type { MeasuresRecord, RunEvent } from '@shared/contract/events';
import { progressText } from '@shared/data/progress';
import { clearLine, print, printJson, sayForNow } from './output';
import { measuresText } from './text/measures';
import { clock, counted, grouped } from './text/numbers';

type Narrator = (event: RunEvent) => void;
type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;
type Lines = { readonly [Type in RunEvent['type']]?: (event: EventOf<Type>) => void };

/** Ways to print the events of a run: for programs, every event on a line; for people, what matters to them. */
export const narrators: Readonly<Record<'json' | 'people', () => Narrator>> = {
  json: () => printJson,
  people: () => {
    let last: MeasuresRecord = { loss: Number.NaN, metrics: {} };
    let epochs = 0;
    /** What epochs are looked at by. */
    let looked = 'test';
    const lines: Lines = {
      preparing: (progress) => sayForNow(progressText(progress)),
      started: ({
        engine,
        device,
        stepsPerEpoch,
        epochs: count,
        parameters,
        trainExamples,
        validationExamples,
        testExamples,
        step,
        note,
        remarks = [],
      }) => {
        clearLine();
        epochs = count;
        looked = validationExamples > 0 ? 'validation' : 'test';
        const validation = validationExamples > 0 ? `, ${grouped(validationExamples)} validation` : '';
        print(
          `${counted(parameters, 'parameter')} · ${grouped(trainExamples)} training${validation} and ${grouped(testExamples)} test examples · ` +
            `${counted(count, 'epoch')} of ${counted(stepsPerEpoch, 'step')} · ${engine}, ${device}`,
        );
        for (const line of [...(note ? [note] : []), ...remarks.map(({ message }) => message)]) print(line);
        if (step > 0) print(`Going on from step ${grouped(step)}.`);
      },
      steps: ({ loss, metrics }) => {
        const means = Object.entries(metrics).map(([name, values]) => [name, mean(values)] as const);
        last = { loss: mean(loss), metrics: Object.fromEntries(means) };
      },
      progress: ({ epoch, step, totalSteps, examplesPerSecond, secondsLeft }) =>
        sayForNow(
          `epoch ${epoch}/${epochs} · step ${grouped(step)}/${grouped(totalSteps)} · ${measuresText(last)} · ` +
            `${grouped(examplesPerSecond)} examples/s · ${clock(secondsLeft)} left`,
        ),
      epoch: ({ epoch, train, validation, seconds }) => {
        clearLine();
        print(
          `epoch ${epoch}/${epochs}: ${measuresText(train)}` +
            `${validation ? `; ${looked} ${measuresText(validation)}` : ''} (${seconds.toFixed(1)} s)`,
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
        print(`Test: ${measuresText(test, 2)} after ${clock(seconds)}.`);
      },
    };
    return (event) => (lines[event.type] as Narrator | undefined)?.(event);
  },
};

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { RunEvent } from '@shared/contract/events';
import type { NewRun } from '@host/runs/runRecord';
import { tinyDocument } from '../../../support/tinyDocument';

export function newRun(run: string, more: Partial<NewRun> = {}): NewRun {
  const document = tinyDocument();
  const dataset = { kind: 'shapes', size: 12, channels: 1, train: 600, test: 130 } as const;
  return { run, name: 'tiny', startedAt: 1_790_000_000_000, document, dataset, folder: `/nowhere/${run}`, ...more };
}

export const started = (run: string, step = 0): RunEvent => ({
  ...{ type: 'started', run, engine: 'ONNX Runtime', device: 'CPU', step, startedAt: 1_790_000_000_000 },
  ...{ stepsPerEpoch: 100, epochs: 10, parameters: 1234, trainExamples: 600, validationExamples: 0, testExamples: 130 },
});

/** Steps first … last with losses and accuracies that 32 bits hold. */
export function steps(run: string, first: number, last: number): Extract<RunEvent, { type: 'steps' }> {
  const step = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    ...{ type: 'steps', run, step, learningRate: 0.05 * (1 - first / 1000) },
    loss: step.map((value) => Math.fround(2 / Math.sqrt(value) + 0.1 * Math.sin(value))),
    metrics: { accuracy: step.map((value) => Math.fround((value % 33) / 32)) },
  };
}

export const epoch = (run: string, number: number, accuracy: number): RunEvent => ({
  ...{ type: 'epoch', run, epoch: number, step: 100 * number, seconds: 1.5 },
  train: { loss: 1 / number, metrics: { accuracy } },
  validation: { loss: 1.1 / number, metrics: { accuracy } },
});

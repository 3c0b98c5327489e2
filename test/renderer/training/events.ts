import type { RunEvent } from '@shared/contract/events';

/** A run as a trainer emits it: `epochs` epochs of `stepsPerEpoch` steps, emitted in portions of `portion` steps. */
export function recordedRun(options: {
  run?: string;
  epochs?: number;
  stepsPerEpoch?: number;
  portion?: number;
  paths?: readonly string[];
}): RunEvent[] {
  const { run = 'run-1', epochs = 3, stepsPerEpoch = 100, portion = 7, paths = ['c1'] } = options;
  const total = epochs * stepsPerEpoch;
  const loss = (step: number): number =>
    2.3 * Math.exp(-step / (total / 4)) + 0.05 + 0.08 * Math.sin(step * 12.9898) ** 3;
  const accuracy = (step: number): number =>
    1 - 0.9 * Math.exp(-step / (total / 5)) - 0.02 * Math.sin(step * 78.233) ** 2;
  const events: RunEvent[] = [
    { type: 'state', run, state: 'preparing', message: 'Reading the data' },
    {
      type: 'started',
      run,
      engine: 'ONNX Runtime 1.30',
      device: 'CPU · 2 threads',
      note: 'TensorFlow is not installed; it is about 1.3× faster here.',
      stepsPerEpoch,
      epochs,
      step: 0,
      parameters: 61_706,
      trainExamples: 60_000,
      validationExamples: 0,
      testExamples: 10_000,
      startedAt: Date.UTC(2026, 0, 5, 9, 41, 7),
    },
    { type: 'state', run, state: 'running' },
  ];
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (let first = (epoch - 1) * stepsPerEpoch; first < epoch * stepsPerEpoch; first += portion) {
      const count = Math.min(portion, epoch * stepsPerEpoch - first);
      const step = Array.from({ length: count }, (_, index) => first + index + 1);
      const last = step.at(-1)!;
      events.push(
        {
          type: 'steps',
          run,
          step,
          loss: step.map(loss),
          metrics: { accuracy: step.map(accuracy) },
          learningRate: 0.05 * (1 - last / total),
        },
        {
          type: 'progress',
          run,
          step: last,
          totalSteps: total,
          epoch,
          examplesPerSecond: 27_413,
          secondsLeft: (total - last) / 400,
          memory: 210e6,
        },
      );
    }
    const step = epoch * stepsPerEpoch;
    for (const path of paths) {
      const pixels = Uint8Array.from({ length: 6 * 25 }, (_, index) => (index * 37 + epoch * 11) % 256);
      events.push({
        type: 'filters',
        run,
        step,
        path,
        tiles: { count: 6, height: 5, width: 5, channels: 1, pixels, range: [-0.3, 0.3] },
      });
    }
    events.push(
      {
        type: 'epoch',
        run,
        epoch,
        step,
        train: { loss: loss(step), metrics: { accuracy: accuracy(step) } },
        validation: { loss: loss(step) + 0.02, metrics: { accuracy: accuracy(step) - 0.01 } },
        seconds: 5.2,
      },
      { type: 'checkpoint', run, step, epoch },
      { type: 'mark', run, step, kind: 'checkpoint', label: `Checkpoint after epoch ${epoch}` },
    );
  }
  events.push(
    { type: 'finished', run, test: { loss: 0.034, metrics: { accuracy: 0.9889 } }, seconds: 15.6 },
    { type: 'state', run, state: 'finished' },
  );
  return events;
}

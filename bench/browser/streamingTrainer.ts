import type { SpawnTrainer } from '../../src/host/training/trainerProcess';
import type { RunEvent } from '../../src/shared/contract/events';
import type { FromTrainer, ToTrainer } from '../../src/shared/contract/trainerMessages';

/** Milliseconds between two messages; the trainer's own loop sends half as many. */
const interval = 50;

/**
 * In place of the trainer's process: emits so many steps a second, each with loss and accuracy, as a trainer does that
 * trains so quickly; nothing is calculated. All else, from the host on, is as it always is.
 */
export function streamingTrainer(stepsPerSecond: number): {
  readonly spawn: SpawnTrainer;
  readonly emitted: () => number;
} {
  let emitted = 0;
  const spawn: SpawnTrainer = () => {
    let timer: NodeJS.Timeout | undefined;
    let listener: (message: FromTrainer) => void = () => {};
    let exit: (how: string) => void = () => {};
    const say = (message: FromTrainer) => queueMicrotask(() => listener(message));
    const begin = (run: string) => {
      const started = performance.now();
      const totalSteps = 3600 * stepsPerSecond;
      const emit = (event: RunEvent) => say({ type: 'event', event });
      emit({
        ...{ type: 'started', run, engine: 'Stream', device: 'none', stepsPerEpoch: totalSteps, epochs: 1, step: 0 },
        ...{ parameters: 1, trainExamples: 60_000, validationExamples: 0, testExamples: 10_000, startedAt: Date.now() },
      });
      emit({ type: 'state', run, state: 'running' });
      let last = 0;
      timer = setInterval(() => {
        const due = Math.floor(((performance.now() - started) / 1000) * stepsPerSecond);
        const step = Array.from({ length: due - last }, (_, index) => last + index + 1);
        last = due;
        emitted += step.length;
        const noise = (at: number) => Math.sin(at * 12.9898) * 0.1;
        emit({
          ...{ type: 'steps', run, step, learningRate: 0.05 },
          loss: step.map((at) => 2.3 * Math.exp(-at / 50_000) + 0.2 + noise(at)),
          metrics: { accuracy: step.map((at) => 0.9 - 0.8 * Math.exp(-at / 50_000) + noise(at)) },
        });
        emit({
          ...{ type: 'progress', run, step: last, totalSteps, epoch: 1, examplesPerSecond: 64 * stepsPerSecond },
          ...{ secondsLeft: (totalSteps - last) / stepsPerSecond, memory: 2e8 },
        });
      }, interval);
    };
    const beats = setInterval(() => say({ type: 'heartbeat' }), 2000);
    const end = () => {
      clearInterval(timer);
      clearInterval(beats);
      exit('exit code 0');
    };
    say({ type: 'ready' });
    return {
      pid: undefined,
      onMessage: (next) => (listener = next),
      onExit: (next) => (exit = next),
      kill: end,
      send: (message) => {
        const asked = message as ToTrainer;
        if (asked.type === 'describe') say({ type: 'described', report: described });
        if (asked.type === 'start') begin(asked.request.run);
        if (asked.type === 'stop') clearInterval(timer);
      },
    };
  };
  return { spawn, emitted: () => emitted };
}

const described: Extract<FromTrainer, { type: 'described' }>['report'] = {
  engines: [{ id: 'onnxruntime', label: 'Stream', available: true, version: '1', device: { message: 'none' } }],
  engine: 'onnxruntime',
};

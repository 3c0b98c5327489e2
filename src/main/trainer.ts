import type { Readable } from 'node:stream';
import { utilityProcess } from 'electron';
import { beatsOf, keepEnd, trainerEntry, trainerEnvironment, type SpawnTrainer } from '@host/training/trainerProcess';

/** Starts the trainer as a utility process of Electron's. */
export const utilityTrainer: SpawnTrainer = (env = trainerEnvironment()) => {
  const child = utilityProcess.fork(trainerEntry().file, [], {
    serviceName: 'Netloom trainer',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ended = false;
  const output = keepEnd(child.stderr as Readable | null);
  child.on('exit', () => (ended = true));
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => {
      if (!ended) child.postMessage(message);
    },
    onMessage: (listener) => void child.on('message', listener),
    onBeat: beatsOf(child.stdout as Readable | null),
    onExit: (listener) => {
      child.once('exit', (code) =>
        listener(`exit code ${code}${output().trim() ? `; it said: ${output().trim()}` : ''}`),
      );
    },
    // `child.kill()` asks; a trainer that hangs does not answer.
    kill: () => void (child.pid === undefined ? child.kill() : process.kill(child.pid, 'SIGKILL')),
  };
};

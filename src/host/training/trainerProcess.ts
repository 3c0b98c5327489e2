import { fork } from 'node:child_process';
import { keepEnd, lastLines } from '@system/keepEnd';
import { trainerEnvironment } from '@system/tensorflowEngine';
import { programEntry, type ProgramEntry } from '../programEntry';

export { keepEnd, trainerEnvironment };

/** A running trainer, whichever way it was started. */
export interface TrainerProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with what is known of the end: `signal SIGKILL`, `exit code 1`. */
  onExit(listener: (how: string) => void): void;
  /** Ends it at once. */
  kill(): void;
  readonly pid: number | undefined;
}

/** @param environment that of the trainer on this machine where absent */
export type SpawnTrainer = (environment?: NodeJS.ProcessEnv) => TrainerProcess;

/**
 * Starts the built trainer as a Node process of its own. From a checkout that is run from source (tests, `tsx`) it
 * starts the source instead.
 */
export const forkTrainer: SpawnTrainer = (env) => forkTrainerAt(trainerEntry(), env);

/** Starts the trainer in this file as a Node process of its own. */
export function forkTrainerAt(
  { file, execArgv }: ProgramEntry,
  env: NodeJS.ProcessEnv = trainerEnvironment(),
): TrainerProcess {
  const child = fork(file, { execArgv, env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const output = keepEnd(child.stderr);
  return {
    pid: child.pid,
    send: (message) => {
      // Where the process is gone `exit` tells so; a message that is lost with it is no second fault.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      let told = false;
      const tell = (how: string) => {
        if (told) return;
        told = true;
        const said = lastLines(output()).replaceAll('\n', ' ');
        listener(said ? `${how}; it said: ${said}` : how);
      };
      child.on('error', (error) => tell(error.message));
      child.on('close', (code, signal) => tell(signal ? `signal ${signal}` : `exit code ${code}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
}

export const trainerEntry = (): ProgramEntry => programEntry('trainer', '../trainer/index.ts');

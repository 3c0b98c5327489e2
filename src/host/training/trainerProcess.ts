import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { BeatReader } from '@system/beat';
import { keepEnd, lastLines } from '@system/keepEnd';
import { trainerEnvironment } from '@system/tensorflowEngine';
import { programEntry, type ProgramEntry } from '@system/programEntry';

export { keepEnd, trainerEnvironment };

/** A running trainer, whichever way it was started. */
export interface TrainerProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /**
   * Called with each beat of the process (see `@system/beat`): the turns of its main thread's loop. Processes without a
   * thread of their own for it have none.
   */
  onBeat?(listener: (turns: number) => void): void;
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
  const child = fork(file, { execArgv, env, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const output = keepEnd(child.stderr);
  return {
    pid: child.pid,
    send: (message) => {
      // Where the process is gone `exit` says so; a message that is lost with it is no second fault.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onBeat: beatsOf(child.stdout),
    onExit: (listener) => {
      let ended = false;
      const end = (how: string) => {
        if (ended) return;
        ended = true;
        const said = lastLines(output()).replaceAll('\n', ' ');
        listener(said ? `${how}; it said: ${said}` : how);
      };
      child.on('error', (error) => end(error.message));
      child.on('close', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
}

export const trainerEntry = (): ProgramEntry => programEntry('trainer', 'trainer/index.ts');

/** How to hear the beats that a process writes to its standard output. */
export function beatsOf(output: Readable | null): (listener: (turns: number) => void) => void {
  // What nobody reads would fill the pipe, and the process would wait for it.
  output?.resume();
  return (listener) => {
    const reader = new BeatReader(listener);
    output?.on('data', (chunk: Buffer) => reader.read(chunk));
  };
}

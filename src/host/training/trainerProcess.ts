import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BeatReader } from '@system/beat';
import { trainerEnvironment } from '@system/tensorflowEngine';

export { trainerEnvironment };

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

/** As much of the trainer's error output as a message can use. */
const keptOutput = 2000;

/**
 * Starts the built trainer as a Node process of its own. From a checkout that is run from source (tests, `tsx`) it
 * starts the source instead.
 */
export const forkTrainer: SpawnTrainer = (env) => forkTrainerAt(trainerEntry(), env);

/** Starts the trainer in this file as a Node process of its own. */
export function forkTrainerAt(
  { file, execArgv }: { file: string; execArgv: string[] },
  env: NodeJS.ProcessEnv = trainerEnvironment(),
): TrainerProcess {
  const child = fork(file, { execArgv, env, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-keptOutput);
  });
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
        listener(output.trim() ? `${how}; it said: ${lastLines(output)}` : how);
      };
      child.on('error', (error) => end(error.message));
      child.on('close', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** How to hear the beats that a process writes to its standard output. */
export function beatsOf(output: Readable | null): (listener: (turns: number) => void) => void {
  // What nobody reads would fill the pipe, and the process would wait for it.
  output?.resume();
  return (listener) => {
    const reader = new BeatReader(listener);
    output?.on('data', (chunk: Buffer) => reader.read(chunk));
  };
}

/** The trainer's file: beside the bundle that this code is in, or in the source tree. */
export function trainerEntry(): { file: string; execArgv: string[] } {
  const built = fileURLToPath(new URL('../trainer/index.js', import.meta.url));
  if (existsSync(built)) return { file: built, execArgv: [] };
  const source = fileURLToPath(new URL('../../trainer/index.ts', import.meta.url));
  if (!existsSync(source)) throw new Error(`The trainer is missing: ${built} does not exist. Build Netloom anew.`);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { file: source, execArgv: ['--import', tsx] };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-6).join(' ').trim();
}

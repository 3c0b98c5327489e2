import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keepEnd, lastLines } from '@system/keepEnd';
import { trainerEnvironment } from '@system/tensorflowEngine';

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
  { file, execArgv }: { file: string; execArgv: string[] },
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

/** The trainer's file: beside the bundle that this code is in, or in the source tree. */
export function trainerEntry(): { file: string; execArgv: string[] } {
  const built = fileURLToPath(new URL('../trainer/index.js', import.meta.url));
  if (existsSync(built)) return { file: built, execArgv: [] };
  const source = fileURLToPath(new URL('../../trainer/index.ts', import.meta.url));
  if (!existsSync(source)) throw new Error(`The trainer is missing: ${built} does not exist. Build Netloom anew.`);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { file: source, execArgv: ['--import', tsx] };
}

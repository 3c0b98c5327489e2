import { firstProgram, runProgram, type Finished, type ProgramOptions } from '@system/runProgram';

/** Python with its own modules alone: none of the current folder, the user's folder or the environment's variables. */
const isolated = '-I';

/** Runs a Python so that no file which happens to lie somewhere takes the place of one of its modules. */
export function runPython(
  python: string,
  args: readonly string[],
  { env = process.env, ...options }: ProgramOptions = {},
): Promise<Finished> {
  return runProgram(python, [isolated, ...args], { env: withoutPython(env), ...options });
}

/** The first of the Pythons on the path that can be started with these arguments. */
export function firstPython(args: readonly string[]): Promise<string | undefined> {
  return firstProgram(['python3', 'python'], [isolated, ...args], { env: withoutPython(process.env) });
}

/** `-I` ignores these variables, but a Python that this one starts may not. */
function withoutPython(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^PYTHON/i.test(name)));
}

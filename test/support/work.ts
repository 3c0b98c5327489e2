import { Session, type Profiler } from 'node:inspector';
import { vi } from 'vitest';

/**
 * How much work a task is, whatever the machine does beside it: calls of functions in files whose path has this in it, and
 * characters written as JSON meanwhile.
 */
export function workOf(path: string, task: () => unknown): number {
  const session = new Session();
  session.connect();
  let characters = 0;
  const { stringify } = JSON;
  const spy = vi.spyOn(JSON, 'stringify').mockImplementation((...given: Parameters<typeof JSON.stringify>) => {
    const text = stringify(...given) as string | undefined;
    characters += text?.length ?? 0;
    return text as string;
  });
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    task();
    let calls = 0;
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      calls = callsIn(taken.result.filter(({ url }) => url.includes(path)));
    });
    if (calls === 0) throw new Error(`No function of ${path} was called.`);
    return calls + characters;
  } finally {
    spy.mockRestore();
    session.disconnect();
  }
}

function callsIn(scripts: readonly Profiler.ScriptCoverage[]): number {
  const counts = scripts.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]!.count));
  return counts.reduce((sum, count) => sum + count, 0);
}

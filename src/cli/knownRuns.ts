import { runListQuerySchema, type RunRow } from '@shared/contract/runRecords';
import { createHost, type NetloomHost } from '@host/index';
import { BadInput } from './exitCodes';
import { say } from './output';

/** Runs work on a host, and closes it. */
export async function withHost<Value>(work: (host: NetloomHost) => Promise<Value>): Promise<Value> {
  const host = createHost();
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

/** The runs that have all of these words. */
export async function listRuns(host: NetloomHost, search = ''): Promise<RunRow[]> {
  const rows: RunRow[] = [];
  for (;;) {
    const query = runListQuerySchema.parse({ search, offset: rows.length, limit: 1000 });
    const { runs, total, trouble, notes } = await host.handlers['runs.list'](query);
    if (trouble !== undefined) throw new Error(trouble.message);
    if (rows.length === 0) for (const { message } of notes) say(message);
    rows.push(...(runs as RunRow[]));
    if (runs.length === 0 || rows.length >= total) return rows;
  }
}

/** The ids that begin so, each once. */
export async function runIdsOf(host: NetloomHost, wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of wanted) found.push(await runIdOf(host, id));
  return [...new Set(found)];
}

/** The run whose id begins so. Throws where there is none, or more than one. */
export async function runIdOf(host: NetloomHost, wanted: string): Promise<string> {
  const rows = await listRuns(host);
  const matching = rows.filter(({ run }) => run === wanted || run.startsWith(wanted));
  const [only] = matching;
  if (matching.length === 1) return only!.run;
  if (!only) throw new BadInput(`There is no run "${wanted}"; "netloom runs" lists those that there are.`);
  throw new BadInput(
    `"${wanted}" is the beginning of ${matching.length} runs: ${matching.map(({ run }) => run).join(', ')}.`,
  );
}

import { join } from 'node:path';
import type { Command } from 'commander';
import { runListQuerySchema, type RunRow } from '@shared/contract/runRecords';
import { writeFiles } from '@host/export/exportCode';
import { createHost, type NetloomHost } from '@host/index';
import { tensorBoardFiles } from '@host/runs/tensorboard/export';
import { BadInput } from '../exitCodes';
import { prepareFolder } from '../outFolder';
import { print, printJson, say } from '../output';
import { comparisonTable, plainRun, runFacts, runsTable } from '../text/runTables';

interface Json {
  readonly json?: boolean;
}

export function addRuns(program: Command): void {
  const runs = program
    .command('runs')
    .description('list the runs that were trained here; show, compare or delete some')
    .option('--search <words>', 'only runs with these words in name, tags, data set, engine or state')
    .option('--json', 'print one JSON object a line for each run')
    .allowExcessArguments()
    .action(({ search, json }: Json & { search?: string }, command: Command) =>
      withHost(async (host) => {
        const [unknown] = command.args;
        if (unknown !== undefined) {
          const names = command.commands.map((each) => each.name()).join(', ');
          throw new BadInput(
            `There is no "runs ${unknown}"; there are ${names}. For a list of some runs say --search.`,
          );
        }
        const rows = await list(host, search);
        if (json) for (const row of rows) printJson(plainRun(row));
        else if (rows.length === 0) say(search ? 'No run has all of these words.' : 'No runs yet.');
        else for (const line of runsTable(rows)) print(line);
      }),
    );
  const json = ['--json', 'print one JSON object'] as const;
  runs
    .command('show')
    .description('what a run was and what it came to')
    .argument('<id>', 'as "netloom runs" lists it; its beginning is enough')
    .option(...json)
    .action((id: string, _options: Json, command: Command) =>
      withHost(async (host) => {
        const { row, document } = await host.handlers['runs.get']({ run: await idOf(host, id) });
        if (isJson(command)) return printJson({ ...plainRun(row), recipe: document.recipe });
        for (const line of runFacts(row)) print(line);
        print(`recipe        ${JSON.stringify(document.recipe)}`);
      }),
    );
  runs
    .command('compare')
    .description('in what runs differ: recipe, network, results')
    .argument('<ids...>', 'two or more')
    .option(...json)
    .action((ids: string[], _options: Json, command: Command) =>
      withHost(async (host) => {
        if (ids.length < 2) throw new BadInput('Comparing needs two runs or more.');
        const compared = await host.handlers['runs.compare']({ runs: await idsOf(host, ids) });
        if (isJson(command)) return printJson({ ...compared, runs: compared.runs.map(plainRun) });
        for (const line of comparisonTable(compared)) print(line);
      }),
    );
  runs
    .command('delete')
    .description('delete runs with their curves and checkpoints; there is no way back')
    .argument('<ids...>', 'one or more')
    .action((ids: string[]) =>
      withHost(async (host) => {
        const found = await idsOf(host, ids);
        await host.handlers['runs.delete']({ runs: found });
        for (const id of found) print(`Deleted ${id}`);
      }),
    );
  runs
    .command('tensorboard')
    .description('write runs as event files, which "tensorboard --logdir" shows')
    .argument('<ids...>', 'one or more')
    .requiredOption('--out <folder>', 'where to write them, a folder for each run')
    .action((ids: string[], { out }: { out: string }) =>
      withHost(async (host) => {
        const found = await idsOf(host, ids);
        await prepareFolder(out);
        const files = host.runs.use((store) => tensorBoardFiles(store, found));
        await writeFiles(out, files);
        for (const { name } of files) print(join(out, name));
      }),
    );
}

/** `--json` may stand before or after the subcommand's name: commander gives it to whichever of the two comes first. */
function isJson(command: Command): boolean {
  return command.optsWithGlobals<Json>().json === true;
}

async function withHost(work: (host: NetloomHost) => Promise<void>): Promise<void> {
  const host = createHost();
  try {
    await work(host);
  } finally {
    await host.close();
  }
}

async function list(host: NetloomHost, search = ''): Promise<RunRow[]> {
  const rows: RunRow[] = [];
  for (;;) {
    const query = runListQuerySchema.parse({ search, offset: rows.length, limit: 1000 });
    const { runs, total, trouble, notes } = await host.handlers['runs.list'](query);
    if (trouble !== undefined) throw new Error(trouble);
    if (rows.length === 0) for (const note of notes) say(note);
    rows.push(...(runs as RunRow[]));
    if (runs.length === 0 || rows.length >= total) return rows;
  }
}

async function idsOf(host: NetloomHost, wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of wanted) found.push(await idOf(host, id));
  return [...new Set(found)];
}

/** The run whose id begins so. Throws where there is none, or more than one. */
async function idOf(host: NetloomHost, wanted: string): Promise<string> {
  const rows = await list(host);
  const matching = rows.filter(({ run }) => run === wanted || run.startsWith(wanted));
  const [only] = matching;
  if (matching.length === 1) return only!.run;
  if (!only) throw new BadInput(`There is no run "${wanted}"; "netloom runs" lists those that there are.`);
  throw new BadInput(
    `"${wanted}" is the beginning of ${matching.length} runs: ${matching.map(({ run }) => run).join(', ')}.`,
  );
}

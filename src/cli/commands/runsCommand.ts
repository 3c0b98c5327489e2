import { join } from 'node:path';
import type { Command } from 'commander';
import { writeFiles } from '@host/export/exportCode';
import { tensorBoardFiles } from '@host/runs/tensorboard/export';
import { BadInput } from '../exitCodes';
import { listRuns, runIdOf, runIdsOf, withHost } from '../knownRuns';
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
        const rows = await listRuns(host, search);
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
        const { row, document } = await host.handlers['runs.get']({ run: await runIdOf(host, id) });
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
        const compared = await host.handlers['runs.compare']({ runs: await runIdsOf(host, ids) });
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
        const found = await runIdsOf(host, ids);
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
        const found = await runIdsOf(host, ids);
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

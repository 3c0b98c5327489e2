import type { Command } from 'commander';
import { exitCodes } from '../exitCodes';
import { openDocument } from '../input';
import { print, printJson, say } from '../output';
import { Summary } from '../drawingSummary';

export function addSummary(program: Command): void {
  program
    .command('summary')
    .description('print the layers of a drawing: output shapes, parameters, multiply-accumulates, receptive fields')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .option('--json', 'print one JSON object instead of a table')
    .addHelpText('after', '\nExit code: 0; 1 where the drawing has faults; 2 where the file is no drawing.')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const summary = new Summary(await openDocument(file));
      if (json) printJson(summary.json());
      else for (const line of summary.table()) print(line);
      for (const line of [...summary.faults, ...summary.remarks]) say(line);
      if (summary.faults.length > 0) process.exitCode = exitCodes.failure;
    });
}

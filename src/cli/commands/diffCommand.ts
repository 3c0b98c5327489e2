import type { Command } from 'commander';
import { DrawingDifference } from '../drawingDifference';
import { openDocument } from '../input';
import { print, printJson } from '../output';

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('compare two drawings: nodes, values, connections, shapes, parameters, work, memory')
    .argument('<before>', 'a drawing (*.netloom.json)')
    .argument('<after>', 'another drawing')
    .option('--json', 'print one JSON object instead of tables')
    .addHelpText(
      'after',
      '\nNames of drawings, notes and where nodes stand do not count. Exit code: 0, also where they differ.',
    )
    .action(async (before: string, after: string, { json }: { json?: boolean }) => {
      const difference = new DrawingDifference(await openDocument(before), await openDocument(after));
      if (json) printJson(difference.json());
      else for (const line of difference.lines()) print(line);
    });
}

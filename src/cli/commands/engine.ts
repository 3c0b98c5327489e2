import { Argument, type Command } from 'commander';
import { addableEngines } from '@host/engines';
import { clearLine, print, sayForNow } from '../output';

const names = Object.keys(addableEngines);

export function addEngine(program: Command): void {
  const engine = program.command('engine').description('add or remove engines that do not come with Netloom');
  engine
    .command('add')
    .description('get an engine and make it ready for training')
    .addArgument(new Argument('<engine>', 'which one').choices(names))
    .option('--gpu', 'for NVIDIA cards')
    .option('--from <folder>', 'use a TensorFlow that is installed: a virtual environment or its tensorflow package')
    .action(async (name: string, options: { gpu?: boolean; from?: string }) => {
      const added = await addableEngines[name]!.add({ ...options, progress: sayForNow });
      clearLine();
      print(`${added} is ready; \`netloom doctor\` tells which engine trains.`);
    });
  engine
    .command('remove')
    .description('take an added engine away')
    .addArgument(new Argument('<engine>', 'which one').choices(names))
    .action(async (name: string) => {
      const { label, remove } = addableEngines[name]!;
      print((await remove()) ? `${label} is removed.` : `${label} was not installed.`);
    });
}

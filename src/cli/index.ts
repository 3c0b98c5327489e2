import { Command, CommanderError } from 'commander';
import { messageOf } from '@shared/errors/messageOf';
import { version } from '@host/version';
import { addBench } from './commands/benchCommand';
import { addData } from './commands/dataCommand';
import { addDiff } from './commands/diffCommand';
import { addDoctor } from './commands/doctorCommand';
import { addEngine } from './commands/engineCommand';
import { addEvaluate } from './commands/evaluateCommand';
import { addExperiment } from './commands/experimentCommand';
import { addExport } from './commands/exportCommand';
import { addGallery } from './commands/galleryCommand';
import { addPredict } from './commands/predictCommand';
import { addRuns } from './commands/runsCommand';
import { addServe } from './commands/serveCommand';
import { addSummary } from './commands/summaryCommand';
import { addSurface } from './commands/surfaceCommand';
import { addTrain } from './commands/trainCommand';
import { exitCodeOf, exitCodes } from './exitCodes';
import { clearLine, endWithReader, say } from './output';

endWithReader();

const program = new Command('netloom')
  .description('Draw convolutional networks, train the drawing natively, take clean code away.')
  .version(version)
  .showHelpAfterError('(add --help for help)')
  .exitOverride();

const commands = [
  addSummary,
  addDiff,
  addGallery,
  addData,
  addTrain,
  addExperiment,
  addEvaluate,
  addPredict,
  addSurface,
  addBench,
  addRuns,
  addExport,
  addServe,
  addEngine,
  addDoctor,
];
for (const add of commands) add(program);
// Commands take this over from the program only as they are added, so it is said to each.
for (const command of program.commands.flatMap((each) => [each, ...each.commands]))
  command.exitOverride().showHelpAfterError('(add --help for help)');

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.badInput;
  else {
    clearLine();
    say(messageOf(error));
    process.exitCode = exitCodeOf(error);
  }
}

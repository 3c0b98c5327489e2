import { Option, type Command } from 'commander';
import type { ImageViews } from '@shared/data/imageViews';
import type { Evaluated } from '@shared/contract/trainerMessages';
import { datasetOption } from '../datasetOption';
import { BadInput } from '../exitCodes';
import { withHost } from '../knownRuns';
import { moveOption, movesIn, reportMoved, type MoveOptions } from '../movedImages';
import { print, printJson } from '../output';
import { counted, figure } from '../text/numbers';
import { formatTable } from '../text/textTable';
import { addEngineOptions, engineOptions, trainedMember, weightsHelp, type EngineOptions } from '../trainedWeights';

interface EvaluateOptions extends EngineOptions, MoveOptions {
  readonly weights?: string;
  readonly ensemble?: readonly string[];
  readonly split: 'train' | 'test';
  readonly dataset?: string;
  readonly skip?: boolean;
  readonly crops?: '5' | '10';
  readonly json?: boolean;
}

export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description('loss and metrics of a trained drawing, or of several together, over a data set')
    .argument('[file]', 'a drawing (*.netloom.json); the run’s own where absent')
    .option('--weights <run>', weightsHelp)
    .addOption(
      new Option('--ensemble <runs...>', 'averages the answers of several runs, also of different drawings').conflicts(
        'weights',
      ),
    )
    .addOption(new Option('--split <name>', 'the examples to use').choices(['train', 'test']).default('test'))
    .option('--dataset <name>', 'mnist, a generated set, or a folder or file; the run’s data set where absent')
    .addOption(
      new Option(
        '--crops <number>',
        'averages the answers to crops of each image: five, or ten with their mirror images',
      )
        .choices(['5', '10'])
        .conflicts('ensemble'),
    )
    .addOption(moveOption('shift', 'pixels', '0,1,2,4'))
    .addOption(moveOption('rotation', 'degrees', '0,10,20'))
    .addOption(moveOption('scale', 'factors', '1,0.8,1.2'))
    .option('--skip', 'leave out files and lines of --dataset that cannot be read');
  addEngineOptions(command)
    .option('--json', 'print one JSON object; with several of shift, rotation or scale one a line')
    .addHelpText(
      'after',
      '\nCrops are of images enlarged to 256/224 of their sides, as AlexNet was tested. Shifted images are moved all four ways, rotated ones both; what lies beyond an image is black.',
    )
    .action((file: string | undefined, options: EvaluateOptions) =>
      withHost(async (host) => {
        const { split, crops } = options;
        const runs = runsOf(options);
        const named = await Promise.all(runs.map((run) => trainedMember(run, file, host, 'evaluate')));
        const ofRun = options.dataset === undefined ? named[0]!.dataset : undefined;
        const dataset =
          ofRun ?? (await datasetOption(options.dataset, named[0]!.member.document, host.sources, options));
        const members = named.map(({ member }) => member);
        const evaluate = (views?: ImageViews) =>
          host.inference.evaluate({ members, dataset, split, ...(views && { views }), ...engineOptions(options) });
        const moved = movesIn(options);
        if (moved) return reportMoved(moved, split, evaluate, options.json);
        const evaluated = await evaluate(crops === undefined ? undefined : { kind: 'crops', amount: Number(crops) });
        if (options.json) printJson({ split, ...evaluated });
        else report(split, runs, evaluated);
      }),
    );
}

function runsOf({ weights, ensemble }: EvaluateOptions): readonly string[] {
  if (weights !== undefined) return [weights];
  if (!ensemble) throw new BadInput('Say which weights to use: --weights RUN, or --ensemble RUN RUN… for several.');
  if (ensemble.length < 2)
    throw new BadInput(`An ensemble takes two runs or more, and one was given. Use --weights ${ensemble[0]}.`);
  return ensemble;
}

function report(split: string, runs: readonly string[], { examples, metrics, members }: Evaluated): void {
  const values = Object.entries(metrics).map(([name, value]) => `${name} ${figure(value)}`);
  const over = `over ${counted(examples, 'example')}`;
  if (!members) return print(`${split}: ${values.join(', ')} ${over}.`);
  const names = Object.keys(metrics);
  const row = (name: string, measured: Evaluated['metrics']) => [
    name,
    ...names.map((each) => (each in measured ? figure(measured[each]!) : '–')),
  ];
  print(`${split}, ${over}:`);
  const titles = [{ title: '', align: 'left' as const }, ...names.map((title) => ({ title, align: 'right' as const }))];
  for (const line of formatTable(titles, [
    ...members.map((measured, number) => row(runs[number]!, measured)),
    row(`ensemble of ${members.length}`, metrics),
  ]))
    print(line);
}

import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  lossAtCentre,
  surfaceOptionsSchema,
  surfaceTable,
  type LossSurface,
  type SurfaceOptions,
} from '@shared/contract/lossSurface';
import { surfaceOf } from '@host/inference/keptSurface';
import { datasetOption } from '../datasetOption';
import { wholeNumber } from '../input';
import { withHost } from '../knownRuns';
import { clearLine, print, printJson, sayForNow } from '../output';
import { stoppable } from '../stoppable';
import { percent } from '../text/numbers';
import { surfaceText } from '../text/surfaceText';
import {
  addEngineOptions,
  engineOptions,
  trainedMember,
  weightsHelp,
  weightsOption,
  type EngineOptions,
} from '../trainedWeights';

interface SurfaceCommandOptions extends EngineOptions {
  readonly weights: string;
  readonly to?: string;
  readonly points: number;
  readonly range: number;
  readonly examples: number;
  readonly split: SurfaceOptions['split'];
  readonly seed: number;
  readonly dataset?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const usual = surfaceOptionsSchema.parse({});

export function addSurface(program: Command): void {
  const command = program
    .command('surface')
    .description('the loss around what a run has learned: along two random directions, or on the way to another run')
    .argument('[file]', 'a drawing (*.netloom.json); the run’s own where absent')
    .requiredOption('--weights <run>', weightsHelp)
    .option('--to <run>', 'another run of the same drawing: the loss on the line between the two')
    .option('--points <number>', 'along each direction, odd', oddNumber, usual.points)
    .option('--range <number>', 'how far, in lengths of each filter', distance, usual.range)
    .option('--examples <number>', 'whose mean loss each point is', wholeNumber(1, 1_000_000), usual.examples)
    .addOption(new Option('--split <name>', 'the examples to use').choices(['train', 'test']).default(usual.split))
    .option('--seed <number>', 'of the directions', wholeNumber(0, 4_294_967_295), usual.seed)
    .option('--dataset <name>', 'mnist, a generated set, or a folder or file; the run’s data set where absent');
  addEngineOptions(command)
    .option('--json', 'print one JSON object')
    .addOption(new Option('--csv', 'print a line for each point: alpha,beta,loss').conflicts('json'))
    .addHelpText(
      'after',
      '\nEach filter of a direction is as long as the filter itself (Li et al. 2018), so that networks can be compared; biases and ' +
        'normalisation stay as they are. A run’s surface is kept beside it, and given again where the same is asked for. Ctrl-C stops.',
    )
    .action((file: string | undefined, options: SurfaceCommandOptions) =>
      withHost(async (host) => {
        const { weights, to, points, range, examples, split, seed } = options;
        const named = await trainedMember(weights, file, host, 'surface');
        const { member, folder } = named;
        const ofRun = options.dataset === undefined ? named.dataset : undefined;
        const dataset = ofRun ?? (await datasetOption(options.dataset, member.document, host.sources));
        const end = to === undefined ? undefined : (await weightsOption(to, host)).files;
        const chosen = { points, range, examples, split, seed };
        const stop = new AbortController();
        const request = { ...member, dataset, ...chosen, ...(end && { to: end }), ...engineOptions(options) };
        const progress = (share: number): void => sayForNow(`Loss surface: ${percent(share, 0)}`);
        const calculate = () => host.inference.surface(request, progress, stop.signal);
        // Only what the run itself says is kept beside it.
        const isOwn = file === undefined && ofRun !== undefined && !end && options.engine === undefined;
        const surface = await stoppable(
          isOwn && folder ? surfaceOf(folder, chosen, calculate) : calculate(),
          () => stop.abort(),
          'Stopping …',
        );
        clearLine();
        report(surface, options);
      }),
    );
}

function report(surface: LossSurface, { json, csv }: SurfaceCommandOptions): void {
  if (json) printJson({ ...surface, centre: lossAtCentre(surface) ?? null });
  else if (csv) print(surfaceTable(surface).trimEnd());
  else for (const line of surfaceText(surface)) print(line);
}

function oddNumber(text: string): number {
  const read = surfaceOptionsSchema.shape.points.safeParse(Number(text));
  if (read.success) return read.data!;
  throw new InvalidArgumentError('Give an odd number from 3 to 101: one of the points is the weights themselves.');
}

function distance(text: string): number {
  const read = surfaceOptionsSchema.shape.range.safeParse(Number(text));
  if (read.success) return read.data!;
  throw new InvalidArgumentError('Give a number above 0, 10 at most.');
}

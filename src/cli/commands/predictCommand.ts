import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Prediction, PredictRequest } from '@shared/contract/trainerMessages';
import { datasetOption } from '../datasetOption';
import { BadInput, exitCodes } from '../exitCodes';
import { openDocument, wholeNumber } from '../input';
import { withHost } from '../knownRuns';
import { print, say } from '../output';
import { predictionFormats, type PredictionFormat } from '../text/predictions';
import { addEngineOptions, engineOptions, weightsHelp, weightsOption, type EngineOptions } from '../trainedWeights';

interface PredictOptions extends EngineOptions {
  readonly weights: string;
  readonly dataset?: string;
  readonly skip?: boolean;
  readonly top: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `test:3`: an example of the test set. */
const examplePattern = /^test:(.*)$/;

export function addPredict(program: Command): void {
  const command = program
    .command('predict')
    .description('what a trained drawing answers to images: classes with their probabilities')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .argument('<inputs...>', 'image files (PNG, JPEG, WebP, GIF, TIFF), or test:INDEX for an example of the test set')
    .requiredOption('--weights <run>', weightsHelp)
    .option('--top <number>', 'how many classes to name, the likeliest first', wholeNumber(1, 100_000), 3)
    .option('--dataset <name>', 'where test:INDEX comes from; the run’s data set where absent')
    .option('--skip', 'leave out files and lines of --dataset that cannot be read');
  addEngineOptions(command)
    .addOption(new Option('--json', 'print one JSON object a line for each input').conflicts('csv'))
    .option('--csv', 'print a table for spreadsheets')
    .addHelpText('after', '\nImages are stretched to the size of the Input, and turned grey where it has one channel.')
    .action((file: string, inputs: string[], options: PredictOptions) =>
      withHost(async (host) => {
        const document = await openDocument(file);
        const { files, dataset: ofRun } = await weightsOption(options.weights, host);
        const asked = inputs.map(inputOf);
        const hasExamples = asked.some(({ kind }) => kind === 'example');
        const isRuns = ofRun && options.dataset === undefined;
        const dataset = isRuns
          ? ofRun
          : hasExamples && (await datasetOption(options.dataset, document, host.sources, options));
        const { top } = options;
        const format = predictionFormats[options.json ? 'json' : options.csv ? 'csv' : 'people'];
        if (format.header) print(format.header(top));
        const names = inputs.values();
        const request = { document, weights: files, inputs: asked, top, ...engineOptions(options) };
        await host.inference.predict({ ...request, ...(hasExamples && dataset && { dataset }) }, (predictions) => {
          for (const prediction of predictions) report(names.next().value!, prediction, format);
        });
      }),
    );
}

function inputOf(text: string): PredictRequest['inputs'][number] {
  const index = examplePattern.exec(text)?.[1];
  if (index === undefined) return { kind: 'file', path: resolve(text) };
  if (!/^\d{1,9}$/.test(index)) throw new BadInput(`"${text}" should be test:INDEX, such as test:0.`);
  return { kind: 'example', index: Number(index) };
}

/** An input without an answer does not keep the others from theirs; the exit code says that there was one. */
function report(input: string, prediction: Prediction, { line, failure }: PredictionFormat): void {
  if (!('error' in prediction)) return print(line(input, prediction));
  process.exitCode = exitCodes.badInput;
  say(prediction.error);
  if (failure) print(failure(input, prediction.error));
}

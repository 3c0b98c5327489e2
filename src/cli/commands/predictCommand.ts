import { Option, type Command } from 'commander';
import type { Answered } from '@shared/contract/answers';
import type { Prediction } from '@shared/contract/trainerMessages';
import { datasetOption } from '../datasetOption';
import { exitCodes } from '../exitCodes';
import { openDocument, wholeNumber } from '../input';
import { withHost } from '../knownRuns';
import { prepareFolder } from '../outFolder';
import { print, say } from '../output';
import { answerForms, printedOutput } from '../predict/answerForms';
import { predictionFormats } from '../predict/predictionFormats';
import { questionsOf } from '../predict/questions';
import { PictureWriter } from '../predict/writePictures';
import { addEngineOptions, engineOptions, weightsHelp, weightsOption, type EngineOptions } from '../trainedWeights';

interface PredictOptions extends EngineOptions {
  readonly weights: string;
  readonly input: readonly string[];
  readonly example: readonly number[];
  readonly dataset?: string;
  readonly skip?: boolean;
  readonly top: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const each =
  <Value>(read: (text: string) => Value) =>
  (text: string, before: readonly Value[]): readonly Value[] => [...before, read(text)];

export function addPredict(program: Command): void {
  const command = program
    .command('predict')
    .description('what a trained drawing answers: classes, masks, images, numbers')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .argument(
      '[inputs...]',
      'image files (PNG, JPEG, WebP, BMP, GIF, TIFF); a sequence, text or numbers, or a file of them; or test:INDEX',
    )
    .requiredOption('--weights <run>', weightsHelp)
    .option('--input <name=value>', 'what one of several Inputs gets; once for each', each(String), [])
    .option('--example <number>', 'an example of the test set, from 0; may be repeated', each(wholeNumber(0)), [])
    .option('--top <number>', 'how many classes to name, the likeliest first', wholeNumber(1, 100_000), 3)
    .option('--out <folder>', 'where masks and images are written, as PNG')
    .option('--dataset <name>', 'where examples come from; the run’s data set where absent')
    .option('--skip', 'leave out files and lines of --dataset that cannot be read');
  addEngineOptions(command)
    .addOption(new Option('--json', 'print one JSON object a line for each input').conflicts('csv'))
    .option('--csv', 'print a table for spreadsheets')
    .addHelpText(
      'after',
      '\nImages are brought to the size of the Input as those that it was trained on (others are stretched), and turned grey where it has one channel.\nIn a mask that is written, the index of a pixel’s colour is its class.',
    )
    .action((file: string, inputs: string[], options: PredictOptions) =>
      withHost(async (host) => {
        const document = await openDocument(file);
        const { files, dataset: ofRun } = await weightsOption(options.weights, host);
        const asked = await questionsOf(document, { ...options, inputs });
        if (options.out !== undefined) await prepareFolder(options.out);
        const hasExamples = asked.some(({ question }) =>
          Object.values(question).some(({ kind }) => kind === 'example'),
        );
        const isRuns = ofRun && options.dataset === undefined;
        const dataset = isRuns
          ? ofRun
          : (hasExamples || options.dataset !== undefined) &&
            (await datasetOption(options.dataset, document, host.sources, options));
        const report = reporter(options);
        const names = asked.values();
        const questions = asked.map(({ question }) => question);
        const request = { document, weights: files, questions, ...engineOptions(options) };
        let printed: Promise<void> = Promise.resolve();
        await host.inference.predict({ ...request, ...(dataset && { dataset }) }, (predictions) => {
          for (const prediction of predictions) {
            const { name, question } = names.next().value!;
            printed = printed.then(() => report(name, prediction, Object.keys(question).length > 1));
          }
        });
        await printed;
      }),
    );
}

/** How images were changed to fit, with the Inputs' names where there are several. */
const changesText = ({ changes }: Answered, hasSeveral: boolean): string | undefined =>
  changes &&
  Object.entries(changes)
    .map(([path, change]) => (hasSeveral ? `${path}: ${change}` : change))
    .join('; ');

/** Prints answers, one after the other. */
function reporter({ json, csv, top, out }: PredictOptions) {
  const format = predictionFormats[json ? 'json' : csv ? 'csv' : 'people'];
  const pictures = new PictureWriter(out);
  let [isFirst, isHinted] = [true, out !== undefined];
  return async (input: string, prediction: Prediction, hasSeveral: boolean): Promise<void> => {
    if ('error' in prediction) {
      // An input without an answer does not keep the others from theirs; the exit code says that there was one.
      process.exitCode = exitCodes.badInput;
      say(prediction.error);
      if (format.failure) print(format.failure(input, prediction.error));
      return;
    }
    const changes = changesText(prediction, hasSeveral);
    const outputs = prediction.outputs.map((output) => printedOutput(output, top));
    const answer = { outputs: await pictures.write(input, outputs), ...(changes !== undefined && { changes }) };
    if (isFirst && format.header) print(format.header(answer, top));
    isFirst = false;
    print(format.line(input, answer, top));
    if (isHinted || !answer.outputs.some(({ field }) => answerForms[field.kind].picture)) return;
    isHinted = true;
    say('Masks and images are written as PNG with --out FOLDER.');
  };
}

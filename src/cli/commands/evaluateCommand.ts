import { Option, type Command } from 'commander';
import { datasetOption } from '../datasetOption';
import { openDocument } from '../input';
import { withHost } from '../knownRuns';
import { print, printJson } from '../output';
import { counted, figure } from '../text/numbers';
import { addEngineOptions, engineOptions, weightsHelp, weightsOption, type EngineOptions } from '../trainedWeights';

interface EvaluateOptions extends EngineOptions {
  readonly weights: string;
  readonly split: 'train' | 'test';
  readonly dataset?: string;
  readonly skip?: boolean;
  readonly json?: boolean;
}

export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description('loss and metrics of a trained drawing over a data set')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .requiredOption('--weights <run>', weightsHelp)
    .addOption(new Option('--split <name>', 'the examples to use').choices(['train', 'test']).default('test'))
    .option('--dataset <name>', 'mnist, a generated set, or a folder or file; the run’s data set where absent')
    .option('--skip', 'leave out files and lines of --dataset that cannot be read');
  addEngineOptions(command)
    .option('--json', 'print one JSON object')
    .action((file: string, options: EvaluateOptions) =>
      withHost(async (host) => {
        const document = await openDocument(file);
        const { files, dataset: ofRun } = await weightsOption(options.weights, host);
        const { split } = options;
        const isRuns = ofRun && options.dataset === undefined;
        const dataset = isRuns ? ofRun : await datasetOption(options.dataset, document, host.sources, options);
        const request = { document, weights: files, dataset, split, ...engineOptions(options) };
        const { examples, metrics } = await host.inference.evaluate(request);
        if (options.json) return printJson({ split, examples, metrics });
        const values = Object.entries(metrics).map(([name, value]) => `${name} ${figure(value)}`);
        print(`${split}: ${values.join(', ')} over ${counted(examples, 'example')}.`);
      }),
    );
}

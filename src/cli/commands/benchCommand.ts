import { InvalidArgumentError, type Command } from 'commander';
import { examplesPerSecond, type Timed } from '@shared/contract/timed';
import { openDocument, wholeNumber } from '../input';
import { withHost } from '../knownRuns';
import { print, printJson } from '../output';
import { bar } from '../text/bar';
import { briefBytes, scaled } from '../text/numbers';
import { formatTable } from '../text/textTable';
import { addEngineOptions, engineOptions, type EngineOptions } from '../trainedWeights';

interface BenchOptions extends EngineOptions {
  readonly batches: readonly number[];
  readonly seconds: number;
  readonly json?: boolean;
}

/** Columns of the bar that shows examples a second. */
const barWidth = 24;

export function addBench(program: Command): void {
  const command = program
    .command('bench')
    .description('how long a drawing takes to answer, by the number of examples at once')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .option('--batches <numbers>', 'examples at once, one measurement each', batchSizes, [1, 2, 4, 8, 16])
    .option('--seconds <number>', 'how long each is measured', wholeNumber(1, 3600), 2);
  addEngineOptions(command)
    .option('--json', 'print one JSON object a line for each batch size')
    .addHelpText(
      'after',
      '\nWeights are random, and so are inputs: neither changes the time. Shown is the median after a first run. Other work on the machine makes times longer.',
    )
    .action((file: string, options: BenchOptions) =>
      withHost(async (host) => {
        const { batches, seconds, json } = options;
        const document = await openDocument(file);
        const measured: Timed[] = [];
        await host.inference.time({ document, batches: [...batches], seconds, ...engineOptions(options) }, (timed) => {
          if (json) printJson(asJson(timed));
          measured.push(timed);
        });
        if (!json) for (const line of table(measured)) print(line);
      }),
    );
}

function batchSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1 || size > 65_536);
  if (wrong !== undefined)
    throw new InvalidArgumentError('Give whole numbers from 1 to 65,536 with commas between, such as 1,2,4,8.');
  return sizes;
}

const asJson = (timed: Timed) => ({
  ...timed,
  millisecondsPerExample: timed.milliseconds.median / timed.batch,
  examplesPerSecond: examplesPerSecond(timed),
});

function table(measured: readonly Timed[]): string[] {
  const fastest = Math.max(...measured.map(examplesPerSecond));
  return formatTable(
    [
      { title: 'examples at once', align: 'right' },
      { title: 'ms a batch', align: 'right' },
      { title: 'ms an example', align: 'right' },
      { title: 'examples/s', align: 'right' },
      { title: '', align: 'left' },
      { title: 'memory of the process', align: 'right' },
    ],
    measured.map((timed) => [
      String(timed.batch),
      timed.milliseconds.median.toFixed(2),
      (timed.milliseconds.median / timed.batch).toFixed(2),
      scaled(Number(examplesPerSecond(timed).toPrecision(4))),
      bar(examplesPerSecond(timed) / fastest, barWidth),
      briefBytes(timed.residentBytes),
    ]),
  );
}

import { availableParallelism } from 'node:os';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { measuresByName, type MeasuresRecord } from '@shared/contract/events';
import type { ExperimentState } from '@shared/contract/experiments';
import { experimentNames, type ExperimentName } from '@shared/experiments';
import { experimentSizes, type ExperimentSize } from '@shared/experiments/definition';
import type { NetloomHost } from '@host/index';
import { checkEngine } from '../checkEngine';
import { exitCodes } from '../exitCodes';
import { wholeNumber } from '../input';
import { withHost } from '../knownRuns';
import { clearLine, print, printJson, sayForNow } from '../output';
import { stoppable } from '../stoppable';
import { measuresText, measureText } from '../text/measures';
import { clock, scaled } from '../text/numbers';
import { formatTable } from '../text/textTable';

interface RunOptions {
  readonly size: ExperimentSize;
  readonly epochs?: number;
  readonly seeds?: number[];
  readonly engine?: string;
  readonly threads?: number;
  readonly json?: boolean;
}

export function addExperiment(program: Command): void {
  const experiment = program
    .command('experiment')
    .description('comparisons from the lectures: several networks, trained one after another');
  experiment
    .command('list')
    .description('the experiments, with what each asks and trains')
    .option('--json', 'print one JSON object a line for each experiment')
    .action(({ json }: { json?: boolean }) => withHost((host) => list(host, json)));
  experiment
    .command('run')
    .description('train the networks of an experiment, and say what they came to')
    .addArgument(new Argument('<name>', 'which one').choices(experimentNames))
    .addOption(
      new Option('--size <name>', 'small takes a minute; full is meant to be believed')
        .choices(experimentSizes)
        .default('small'),
    )
    .option(
      '--epochs <number>',
      'passes over the training examples, in place of the size’s own',
      wholeNumber(1, 100_000),
    )
    .option('--seeds <numbers>', 'train every network once with each: 1,2,3', seedList)
    .option('--engine <name>', 'the engine to use; see "netloom doctor"')
    .option('--threads <number>', 'processor threads to use', wholeNumber(1, 4 * availableParallelism()))
    .option('--json', 'print one JSON object a line whenever a run begins or ends')
    .addHelpText('after', '\nIts runs are kept: "netloom runs" lists them under the experiment’s name. Ctrl-C stops.')
    .action((name: ExperimentName, options: RunOptions) => withHost((host) => run(host, name, options)));
}

function seedList(text: string): number[] {
  const seeds = text.split(',').map((each) => (each.trim() === '' ? Number.NaN : Number(each)));
  if (seeds.some((seed) => !Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295))
    throw new InvalidArgumentError('Give whole numbers of at least 0 with commas between, such as 1,2,3.');
  return seeds;
}

async function list(host: NetloomHost, json = false): Promise<void> {
  const described = await host.handlers['experiments.list'](undefined);
  if (json) return described.forEach((each) => printJson(each));
  for (const { experiment, label, question, lecture, sizes } of described) {
    print(`${experiment}: ${label}. ${question} (${lecture})`);
    for (const { size, networks, epochs, work } of sizes)
      print(`  ${size}: ${networks.join(', ')}; ${epochs} epochs each, forward passes of ${scaled(work, 'MACs')}`);
  }
}

async function run(host: NetloomHost, experiment: ExperimentName, options: RunOptions): Promise<void> {
  const { json = false, ...chosen } = options;
  const states = new Map<string, string>();
  const hear = (state: ExperimentState) => {
    for (const each of state.runs) {
      const standing = each.test ? 'tested' : each.state;
      if (states.get(each.name) === standing) continue;
      states.set(each.name, standing);
      if (json) printJson(state);
      else narrate(each);
    }
    if (!json && state.secondsLeft !== undefined)
      sayForNow(`${Math.round(100 * state.progress)} % · about ${clock(state.secondsLeft)} left of all`);
  };
  host.onEvent(({ name, payload }) => name === 'experiment' && payload.state === 'running' && hear(payload));
  if (chosen.engine !== undefined) await checkEngine(host, chosen.engine);
  await host.experiments.start({ experiment, ...chosen });
  const last = await stoppable(host.experiments.whenOver(), () => void host.experiments.stop());
  conclude(last!, json);
}

function narrate({ name, state, train, test, message }: ExperimentState['runs'][number]): void {
  clearLine();
  if (state === 'running') print(`${name} trains.`);
  if (test) print(`${name}: training ${measuresText(train!)}; test ${measuresText(test)}`);
  if (message !== undefined) print(`${name} failed: ${message}`);
}

/** Prints the end: a table of the runs, and the answer. */
function conclude(last: ExperimentState, json: boolean): void {
  clearLine();
  if (json) printJson(last);
  else {
    const columns = ['network', 'training loss', 'test loss', 'test accuracy', 'run'].map((title, index) => ({
      title,
      align: index === 0 || index === 4 ? ('left' as const) : ('right' as const),
    }));
    const cell = (measured: MeasuresRecord | undefined, metric: string) => {
      const value = measured && measuresByName(measured)[metric];
      return value === undefined ? '–' : measureText(metric, value);
    };
    const rows = last.runs.map(({ name, train, test, run, state }) => [
      ...[name, cell(train, 'loss'), cell(test, 'loss'), cell(test, 'accuracy')],
      run ?? state,
    ]);
    for (const line of formatTable(columns, rows)) print(line);
    if (last.answer !== undefined) print(last.answer);
  }
  if (last.state === 'stopped') process.exitCode ??= exitCodes.interrupted;
  if (last.state === 'failed') process.exitCode ??= exitCodes.failure;
}

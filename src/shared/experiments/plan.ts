import { analyze } from '../compiler/analyze';
import { isGenerated } from '../data/generated';
import type { NetloomDocument } from '../document/schema';
import { experimentSizes, type Experiment, type ExperimentSize, type Outcome } from './definition';

/** What of an experiment people choose. */
export interface ExperimentOptions {
  readonly size?: ExperimentSize;
  /** In place of the size's own. */
  readonly epochs?: number;
  /** Every network is trained once with each; with the recipe's where absent. */
  readonly seeds?: readonly number[];
}

/** One run of an experiment. */
export interface PlannedRun {
  /** The drawing's name, which runs of several seeds share. */
  readonly network: string;
  /** As it is trained; its name tells seeds apart. */
  readonly document: NetloomDocument;
  /** Multiply-accumulates of its forward passes in training: what it takes, relative to other runs. */
  readonly work: number;
}

/** The runs of an experiment, in their order. */
export function planExperiment(
  experiment: Experiment,
  { size = experimentSizes[0], epochs, seeds }: ExperimentOptions = {},
): PlannedRun[] {
  const drawings = experiment
    .drawings(size)
    .map((drawing) => withRecipe(drawing, epochs === undefined ? {} : { epochs }));
  return drawings.flatMap((drawing) => {
    const work = workOf(drawing);
    const network = drawing.name;
    if (!seeds?.length) return [{ network, document: drawing, work }];
    return seeds.map((seed) => {
      const name = seeds.length > 1 ? `${network}, seed ${seed}` : network;
      return { network, document: { ...withRecipe(drawing, { seed }), name }, work };
    });
  });
}

/** The mean outcome of each network over its seeds, in the order of the runs. */
export function meanOutcomes(outcomes: readonly Outcome[]): Outcome[] {
  return [...new Set(outcomes.map(({ network }) => network))].map((network) => {
    const list = outcomes.filter((outcome) => outcome.network === network);
    return {
      network,
      train: meanOf(list.map(({ train }) => train)),
      test: meanOf(list.map(({ test }) => test)),
    };
  });
}

function meanOf(list: readonly Outcome['test'][]): Outcome['test'] {
  const mean = (read: (measured: Outcome['test']) => number) =>
    list.reduce((sum, each) => sum + read(each), 0) / list.length;
  const names = Object.keys(list[0]!.metrics);
  return {
    loss: mean(({ loss }) => loss),
    metrics: Object.fromEntries(names.map((name) => [name, mean(({ metrics }) => metrics[name]!)])),
  };
}

function withRecipe(document: NetloomDocument, changes: Partial<NetloomDocument['recipe']>): NetloomDocument {
  return { ...document, recipe: { ...document.recipe, ...changes } };
}

function workOf(document: NetloomDocument): number {
  const { dataset, epochs } = document.recipe;
  const examples = isGenerated(dataset) ? dataset.train : 0;
  return analyze(document).totals.macs * examples * epochs;
}

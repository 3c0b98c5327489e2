import { moversOf } from '../../../compiler/lower/movers';
import { weightName, type Network } from '../../../compiler/network';
import { turnsOf } from '../../../compiler/task/turns';
import type { Recipe } from '../../../document/schema';
import { IncompleteDrawing } from '../../codeTarget';
import { refusal } from '../../refusal';
import type { ScriptObjective } from './objective';

/** A turn of a step, as scripts write it. */
export interface ScriptTurn {
  /** The numbers of the objectives whose losses are added up. */
  readonly objectives: readonly number[];
  /** Paths of the nodes whose weights they move. */
  readonly moved: ReadonlySet<string>;
}

/**
 * The turns of a step; nothing where one turn moves all weights. Throws an `IncompleteDrawing` where scripts have no form for
 * them.
 */
export function scriptTurns(
  network: Network,
  objectives: readonly ScriptObjective[],
  recipe: Recipe,
): readonly ScriptTurn[] | undefined {
  const turns = turnsOf(objectives);
  const movers = moversOf(network, objectives);
  if (turns.length === 1 && !movers) return undefined;
  refuseSettings(recipe);
  return turns.map((numbers) => {
    const trained = numbers.filter((number) => objectives[number]!.weight > 0);
    const moved = trained.map((number) => new Set(movedBy(network, movers, number)));
    if (moved.some((each) => [...each].join() !== [...moved[0]!].join()))
      throw new IncompleteDrawing([
        refusal(
          'movesUnequal',
          trained.map((number) => objectives[number]!.path),
        ),
      ]);
    return { objectives: numbers, moved: moved[0] ?? new Set() };
  });
}

function movedBy({ nodes }: Network, movers: ReturnType<typeof moversOf>, objective: number): string[] {
  const moves = (name: string) => !movers || movers.get(name)?.includes(objective) === true;
  return nodes
    .filter((node) => node.weightsPath === node.path)
    .filter((node) => node.weights.some(({ name, trainable }) => trainable && moves(weightName(node, name))))
    .map(({ path }) => path);
}

/** Settings that go by one optimizer and one loss a step. */
function refuseSettings({ accumulation, averaging, schedule, warmup, optimizer }: Recipe): void {
  const found = [
    ...(accumulation ? [refusal('accumulation')] : []),
    ...(averaging ? [refusal('averaging')] : []),
    ...(schedule.kind !== 'constant' ? [refusal('schedule')] : []),
    ...(warmup === undefined ? [] : [refusal('warmup')]),
    ...(optimizer.weightDecay > 0 ? [refusal('weightDecay')] : []),
  ];
  if (found.length > 0) throw new IncompleteDrawing([refusal('turnsWith', found)]);
}

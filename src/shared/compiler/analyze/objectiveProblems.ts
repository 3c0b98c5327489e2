import type { Remedy } from '../../document/problem';
import type { ObjectiveRecipe, Recipe } from '../../document/schema';
import { finalActivation } from '../../blocks/families/finalActivation';
import { withObjective } from '../../editing';
import { activationProblem, lossDefinition, lossesFor, lossName, type LossRecipe } from '../../learning/losses';
import { measureName } from '../../learning/metrics/describe';
import type { LossOutput } from '../../learning/losses/definition';
import { usualLoss } from '../../learning/losses/usual';
import type { Shape } from '../../tensor/shape';
import type { PrimitiveNode } from '../expand/expansion';
import type { Problem } from '../problem';
import { activationMisfit, judgedOutput, lossMisfit, metricMisfit } from '../task/objectiveFit';
import { computedMisfit } from '../task/computed';
import type { End, Objective } from '../task/task';
import type { Ledger } from './ledger';
import { movesMisfit } from './movesProblems';
import { sourceInDrawing, widen } from './outputRemedies';
import { label, labelled, say, type Saying } from '../../messages/saying';

/** An objective where it stands in the drawing. */
interface Place {
  readonly objective: Objective;
  readonly output: PrimitiveNode;
  /** Of what arrives there. */
  readonly shape: Shape | undefined;
  readonly recipe: Recipe;
  /** All Outputs. */
  readonly ends: readonly End[];
  readonly findings: Ledger;
}

/** What is wrong with what an Output is trained for, whatever its shape: its loss, the activation before it, its metrics. */
export function objectiveProblems(place: Omit<Place, 'shape'>): Problem[] {
  const shape = place.findings.get(place.output.path)?.analysis.inputs[0];
  const judged = judgedOutput(place.objective, shape);
  const whole = { ...place, shape };
  const found = judged && (lossProblemOf(whole, judged) ?? activationProblemOf(whole, judged));
  return [targetProblemOf(whole), found, metricProblemOf(whole), movesProblemOf(whole)].filter(
    (problem) => problem !== undefined,
  );
}

const about = ({ output }: Place) => ({ path: output.path, onlyTraining: true, setting: 'objectives' }) as const;

function targetProblemOf(place: Place): Problem | undefined {
  const { objective, output, shape, ends } = place;
  const misfit = objective.computed && computedMisfit({ path: output.path, shape }, objective.computed, ends);
  if (!misfit) return undefined;
  const remedy = setting(place, say('remedy', 'compareWithField'), ({ target: _, ...own }) => own);
  return { ...about(place), ...misfit, severity: 'error', remedies: [remedy] };
}

function movesProblemOf(place: Place): Problem | undefined {
  const misfit = movesMisfit(place.objective, place.findings);
  if (!misfit) return undefined;
  const { found, ...said } = misfit;
  const others = found.length > 0 && found.length < place.objective.moves!.length;
  const remedy = others
    ? setting(place, say('remedy', 'moveOnly', found), (own) => ({ ...own, moves: [...found] }))
    : setting(place, say('remedy', 'moveAll'), ({ moves: _, ...own }) => own);
  return { ...about(place), ...said, severity: 'warning', remedies: [remedy] };
}

function lossProblemOf(place: Place, judged: LossOutput): Problem | undefined {
  const { objective, output, shape, findings } = place;
  const misfit = lossMisfit(objective, judged);
  if (!misfit) return undefined;
  // Two classes may have one value, whose sigmoid is the probability of the second, or two.
  const isTwoClasses = judged.targetKind === 'classes' && judged.channels <= 2;
  const other = shape && isTwoClasses ? [...shape.slice(0, -1), 3 - judged.channels] : undefined;
  const remedies = [...otherLosses(place, judged), ...(other ? widen(findings, output, other) : [])];
  return { ...about(place), ...misfit, severity: 'error', remedies };
}

function activationProblemOf(place: Place, judged: LossOutput): Problem | undefined {
  const { objective, output, findings } = place;
  const source = sourceInDrawing(findings, output);
  const ending = source && finalActivation(source.block.parameters, source.parameters);
  const misfit = ending && activationMisfit(objective, judged, ending.chosen);
  if (!misfit) return undefined;
  const { loss } = objective;
  const suits = (name: string) => activationProblem(loss, judged, name) === undefined;
  const own = lossDefinition(loss).activation?.(judged);
  const preferred = [...new Set([own ?? 'none', 'none', 'sigmoid'])].filter(
    (name) => ending.options.includes(name) && suits(name),
  );
  const remedies: Remedy[] = [
    ...preferred.map((name): Remedy => ({
      ...labelled('setOf', ending.parameter, source.node.name ?? source.node.id, name),
      action: { kind: 'set', node: source.node.id, parameters: { [ending.parameter]: name } },
    })),
    ...otherLosses(place, judged),
  ];
  return { ...about(place), ...misfit, severity: 'warning', remedies };
}

function metricProblemOf(place: Place): Problem | undefined {
  const { objective, shape } = place;
  const misfit = metricMisfit(objective, shape);
  if (!misfit) return undefined;
  const { suited, unsuited, ...stated } = misfit;
  const remedy =
    suited.length > 0
      ? setting(place, say('remedy', 'leaveOut', unsuited.map(measureName)), (own) => ({
          ...own,
          metrics: [...suited],
        }))
      : setting(place, say('remedy', 'usualMetrics'), ({ metrics: _, ...own }) => own);
  return { ...about(place), ...stated, severity: 'warning', remedies: [remedy] };
}

/** The losses that can be used instead, the usual one first. */
function otherLosses(place: Place, judged: LossOutput): Remedy[] {
  const usual = usualLoss(judged.targetKind, [judged.channels]).kind;
  const rank = ({ kind }: LossRecipe) => (kind === usual ? 0 : 1);
  return lossesFor(judged)
    .filter(({ kind }) => kind !== place.objective.loss.kind)
    .sort((left, right) => rank(left) - rank(right))
    .map((loss) => setting(place, say('remedy', 'setLoss', lossName(loss)), (own) => ({ ...own, loss })));
}

function setting(
  { output, recipe, ends }: Place,
  edit: Saying,
  change: (own: ObjectiveRecipe) => ObjectiveRecipe,
): Remedy {
  const isOnly = ends.length === 1;
  const { objectives } = withObjective(recipe, output.path, change, isOnly);
  return {
    ...label(isOnly ? edit : say('remedy', 'forOutput', edit, output.path)),
    action: { kind: 'recipe', change: { objectives } },
  };
}

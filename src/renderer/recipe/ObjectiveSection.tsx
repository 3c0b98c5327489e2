import { objectiveSchema } from '@shared/document/schema';
import { taskOf } from '@shared/compiler/task/ofDocument';
import type { Objective } from '@shared/compiler/task/task';
import { classCount, type FieldFacts } from '@shared/data/field';
import { withObjective } from '@shared/editing';
import { lossDefinition } from '@shared/learning/losses';
import { useDrawing } from '../drawing/DrawingContext';
import { fieldLabel } from '../forms/fieldLabels';
import { SchemaForm, type Values } from '../forms/SchemaForm';
import { fieldsOf } from '../forms/schemaFields';
import { SettingProblems } from '../problems/SettingProblems';
import { MovesField, nodesThatLearn } from './MovesField';
import { useWords } from '../words/currentWords';
import { recipeWords } from '../words/english/recipe';

const fields = fieldsOf(objectiveSchema);
const edited = objectiveSchema.pick({
  loss: true,
  weight: true,
  classWeights: true,
  ignoreIndex: true,
  moves: true,
  turn: true,
});
/** The field of the recipe that this section is about. */
const settings = ['objectives'];
/** With several outputs each has a weight and a turn, with a loss that can weigh classes these have. */
const isShown = (
  name: string,
  { loss, classWeights, computed, targetKind, field }: Objective,
  isOne: boolean,
): boolean =>
  name === 'loss' ||
  (name === 'ignoreIndex' && !computed && targetKind === 'classes' && !isOutside(field)) ||
  ((name === 'weight' || name === 'turn') && !isOne) ||
  (name === 'classWeights' && !computed && (lossDefinition(loss).weighted === true || classWeights !== undefined));

/** What each output is trained for: its loss, and with several outputs its weight. What the recipe leaves open is shown as guessed. */
export function ObjectiveSection() {
  const words = useWords(recipeWords);
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const analysis = drawing.useAnalysis();
  const { objectives } = taskOf(document, analysis);
  const choices = nodesThatLearn(document.nodes, analysis);
  const several = objectives.length > 1;
  const fieldsFor = (objective: Objective) =>
    fields
      .filter(({ name }) => isShown(name, objective, !several))
      .map((field) => (field.name === 'loss' || field.name === 'turn' ? { ...field, optional: false } : field));
  const change = (output: string, values: Values, name: string): void => {
    const parsed = edited.safeParse(values);
    if (!parsed.success) return;
    // What was turned off is left out, and the first turn, which is where no other is said.
    const { turn, ignoreIndex: wanted, ...rest } = parsed.data;
    const ignoreIndex = recipeIndex(
      objectives.find(({ path }) => path === output)!,
      wanted,
    );
    const next = withObjective(
      document.recipe,
      output,
      ({ classWeights: _, ignoreIndex: _index, moves: _moves, turn: _turn, ...own }) => ({
        ...{ ...own, ...rest },
        ...(ignoreIndex !== undefined && { ignoreIndex }),
        ...(turn !== undefined && turn > 1 && { turn }),
      }),
      !several,
    );
    drawing.editRecipe(next, words.change(fieldLabel(name).label));
  };
  return (
    <section className="recipe-section" aria-label={words.objective}>
      <h3>{words.objective}</h3>
      {objectives.map((objective) => {
        const { path, loss, weight, classWeights, ignoreIndex, moves, turn, field } = objective;
        const prefix = several ? `recipe-${path}` : 'recipe';
        const values: Values = {
          ...{ loss, weight },
          ...(classWeights && { classWeights }),
          ...(ignoreIndex !== undefined && { ignoreIndex }),
          turn: turn ?? 1,
        };
        return (
          <div key={path}>
            {several && <p className="form-hint">{words.comparedWith(path, field.name)}</p>}
            <SchemaForm
              prefix={prefix}
              fields={fieldsFor(objective)}
              values={values}
              onChange={(next, name) => change(path, { ...next, ...(moves && { moves }) }, name)}
            />
            {(several || moves) && (
              <MovesField
                id={`${prefix}-moves`}
                {...{ moves, choices }}
                onChange={(next) => change(path, { ...values, ...(next && { moves: next }) }, 'moves')}
              />
            )}
            <SettingProblems settings={settings} path={path} />
          </div>
        );
      })}
      {objectives.length === 0 && <p className="form-hint">{words.noOutput}</p>}
    </section>
  );
}

/** What a recipe says of the ignored class: nothing where that is what the data say, -1 where no class is ignored. */
function recipeIndex({ field }: Objective, wanted: number | undefined): number | undefined {
  return wanted === field.ignoreIndex ? undefined : (wanted ?? -1);
}

/** Whether the data ignore what is none of their classes: there is nothing to choose then. */
const isOutside = (field: FieldFacts): boolean =>
  field.ignoreIndex !== undefined && field.ignoreIndex >= (classCount(field) ?? 0);

import { objectiveSchema, recipeSchema, type ObjectiveRecipe } from '@shared/document/schema';
import { taskOf } from '@shared/compiler/task/ofDocument';
import type { Objective } from '@shared/compiler/task/task';
import { lossDefinition } from '@shared/learning/losses';
import { useDrawing } from '../drawing/DrawingContext';
import { fieldLabel } from '../forms/fieldLabels';
import { SchemaForm, type Values } from '../forms/SchemaForm';
import { fieldsOf } from '../forms/schemaFields';

const fields = fieldsOf(objectiveSchema);
/** With several outputs each has a weight, with a loss that can weigh classes these have. */
const isShown = (name: string, { loss, classWeights }: Objective, isOne: boolean): boolean =>
  name === 'loss' ||
  (name === 'weight' && !isOne) ||
  (name === 'classWeights' && (lossDefinition(loss).weighted === true || classWeights !== undefined));

/** What each output is trained for: its loss, and with several outputs its weight. What the recipe leaves open is shown as guessed. */
export function ObjectiveSection() {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { objectives } = taskOf(document, drawing.useAnalysis());
  const several = objectives.length > 1;
  const fieldsFor = (objective: Objective) =>
    fields
      .filter(({ name }) => isShown(name, objective, !several))
      .map((field) => (field.name === 'loss' ? { ...field, optional: false } : field));
  const change = (output: string | undefined, values: Values, edited: string): void => {
    const parsed = recipeSchema.safeParse({
      ...document.recipe,
      objectives: withObjective(document.recipe.objectives, output, values),
    });
    if (parsed.success) drawing.editRecipe(parsed.data, `Change ${fieldLabel(edited).label}`);
  };
  return (
    <section className="recipe-section" aria-label="Objective">
      <h3>Objective</h3>
      {objectives.map((objective) => {
        const { path, loss, weight, classWeights, field } = objective;
        return (
          <div key={path}>
            {several && (
              <p className="form-hint">
                {path}, compared with {field.name}
              </p>
            )}
            <SchemaForm
              prefix={several ? `recipe-${path}` : 'recipe'}
              fields={fieldsFor(objective)}
              values={{ loss, weight, ...(classWeights && { classWeights }) }}
              onChange={(values, edited) => change(several ? path : undefined, values, edited)}
            />
          </div>
        );
      })}
      {objectives.length === 0 && <p className="form-hint">Add an Output block to choose a loss.</p>}
    </section>
  );
}

function withObjective(
  objectives: readonly ObjectiveRecipe[],
  output: string | undefined,
  { loss, weight, classWeights }: Values,
): unknown[] {
  const isOwn = (each: ObjectiveRecipe) => (output === undefined ? true : each.output === output);
  const known = objectives.find(isOwn);
  const { classWeights: _, ...kept } = known ?? {};
  const next = {
    ...kept,
    ...(output !== undefined && { output }),
    loss,
    weight,
    ...(classWeights !== undefined && { classWeights }),
  };
  return known ? objectives.map((each) => (each === known ? next : each)) : [...objectives, next];
}

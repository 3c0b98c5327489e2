import { objectiveSchema } from '@shared/document/schema';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { withObjective } from '@shared/editing';
import { useDrawing } from '../drawing/DrawingContext';
import { fieldLabel } from '../forms/fieldLabels';
import { SchemaForm, type Values } from '../forms/SchemaForm';
import { fieldsOf } from '../forms/schemaFields';
import { SettingProblems } from '../problems/SettingProblems';

const fields = fieldsOf(objectiveSchema);
/** The field of the recipe that this section is about. */
const settings = ['objectives'];
/** With several outputs each has a weight. */
const shown = { one: ['loss'], several: ['loss', 'weight'] } as const;

/** What each output is trained for: its loss, and with several outputs its weight. What the recipe leaves open is shown as guessed. */
export function ObjectiveSection() {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { objectives } = taskOf(document, drawing.useAnalysis());
  const several = objectives.length > 1;
  const names: readonly string[] = several ? shown.several : shown.one;
  const own = fields
    .filter(({ name }) => names.includes(name))
    .map((field) => (field.kind === 'variant' ? { ...field, optional: false } : field));
  const change = (output: string, { loss, weight }: Values, edited: string): void => {
    const parsed = objectiveSchema.pick({ loss: true, weight: true }).safeParse({ loss, weight });
    if (!parsed.success) return;
    const next = withObjective(document.recipe, output, (own) => ({ ...own, ...parsed.data }), !several);
    drawing.editRecipe(next, `Change ${fieldLabel(edited).label}`);
  };
  return (
    <section className="recipe-section" aria-label="Objective">
      <h3>Objective</h3>
      {objectives.map(({ path, loss, weight, field }) => (
        <div key={path}>
          {several && (
            <p className="form-hint">
              {path}, compared with {field.name}
            </p>
          )}
          <SchemaForm
            prefix={several ? `recipe-${path}` : 'recipe'}
            fields={own}
            values={{ loss, weight }}
            onChange={(values, edited) => change(path, values, edited)}
          />
          <SettingProblems settings={settings} path={path} />
        </div>
      ))}
      {objectives.length === 0 && <p className="form-hint">Add an Output block to choose a loss.</p>}
    </section>
  );
}

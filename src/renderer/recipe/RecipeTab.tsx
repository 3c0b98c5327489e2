import { measuredKinds } from '@shared/compiler/task/ofDocument';
import { recipeSchema, type Recipe } from '@shared/document/schema';
import { useDrawing } from '../drawing/DrawingContext';
import { isActive } from '../run/shownRun';
import { useRun } from '../run/runStore';
import { SettingProblems } from '../problems/SettingProblems';
import { ObjectiveSection } from './ObjectiveSection';
import { AugmentationSection } from './AugmentationSection';
import { SchedulePlot } from './SchedulePlot';
import { SchemaForm, type Values } from '../forms/SchemaForm';
import { fieldsOf, type Field } from '../forms/schemaFields';
import { fieldLabel } from '../forms/fieldLabels';
import { sections } from './recipeSections';
import { watchedFields } from './watchedFields';
import './recipe.css';

const fields = fieldsOf(recipeSchema);
/** The data set has a tab of its own, objectives and augmentation have sections. */
const placed = new Set<string>([
  'dataset',
  'feeds',
  'objectives',
  'augmentation',
  ...sections.flatMap((section) => section.fields),
]);

/** The recipe's fields by section. */
const parts: readonly { readonly title: string; readonly fields: readonly Field[] }[] = [
  ...sections.map(({ title, fields: names }) => ({
    title,
    fields: names.flatMap((name) => fields.filter((field) => field.name === name)),
  })),
  { title: 'More', fields: fields.filter(({ name }) => !placed.has(name)) },
].filter((part) => part.fields.length > 0);

/** How the drawing is trained: loss, optimizer, schedule, epochs, batch, seed. Every edit is one undo step. */
export function RecipeTab() {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { recipe } = document;
  const kinds = measuredKinds(document, drawing.useAnalysis());
  const active = useRun(isActive) ?? false;
  const change = (values: Values, edited: string): void => {
    const parsed = recipeSchema.safeParse(values);
    // The fields enforce the schema's limits, so only a value that no field accepts fails here.
    if (parsed.success) drawing.editRecipe(parsed.data satisfies Recipe, `Change ${fieldLabel(edited).label}`);
  };
  return (
    <div className="recipe-tab">
      {active && <p className="form-hint">A run is in progress. Changes here apply to the next run.</p>}
      <ObjectiveSection />
      {parts.map(({ title, fields: own }) => (
        <section key={title} className="recipe-section" aria-label={title}>
          <h3>{title}</h3>
          <SchemaForm prefix="recipe" fields={watchedFields(own, kinds, recipe)} values={recipe} onChange={change} />
          <SettingProblems settings={own.map(({ name }) => name)} />
          {own.some(({ name }) => name === 'schedule') && <SchedulePlot />}
        </section>
      ))}
      <AugmentationSection />
    </div>
  );
}

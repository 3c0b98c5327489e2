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
import { sections, type SectionName } from './recipeSections';
import { watchedFields } from './watchedFields';
import { useWords } from '../words/currentWords';
import { recipeWords } from '../words/english/recipe';
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
const parts: readonly { readonly name: SectionName; readonly fields: readonly Field[] }[] = [
  ...sections.map(({ name, fields: names }) => ({
    name,
    fields: names.flatMap((name) => fields.filter((field) => field.name === name)),
  })),
  { name: 'more' as const, fields: fields.filter(({ name }) => !placed.has(name)) },
].filter((part) => part.fields.length > 0);

/** How the drawing is trained: loss, optimizer, schedule, epochs, batch, seed. Every edit is one undo step. */
export function RecipeTab() {
  const words = useWords(recipeWords);
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { recipe } = document;
  const kinds = measuredKinds(document, drawing.useAnalysis());
  const active = useRun(isActive) ?? false;
  const change = (values: Values, edited: string): void => {
    const parsed = recipeSchema.safeParse(values);
    // The fields enforce the schema's limits, so only a value that no field accepts fails here.
    if (parsed.success) drawing.editRecipe(parsed.data satisfies Recipe, words.change(fieldLabel(edited).label));
  };
  return (
    <div className="recipe-tab">
      {active && <p className="form-hint">{words.inProgress}</p>}
      <ObjectiveSection />
      {parts.map(({ name, fields: own }) => (
        <section key={name} className="recipe-section" aria-label={words.sections[name]}>
          <h3>{words.sections[name]}</h3>
          <SchemaForm prefix="recipe" fields={watchedFields(own, kinds, recipe)} values={recipe} onChange={change} />
          <SettingProblems settings={own.map(({ name }) => name)} />
          {own.some(({ name }) => name === 'schedule') && <SchedulePlot />}
        </section>
      ))}
      <AugmentationSection />
    </div>
  );
}

import { recipeSchema, type Recipe } from '@shared/document/schema';
import { useDrawing } from '../training/drawing';
import { isActive } from '../training/store/run';
import { useRun } from '../training/store/runStore';
import { SchedulePlot } from './SchedulePlot';
import { SchemaForm } from './SchemaForm';
import { fieldsOf } from './schemaFields';
import { wordsOf } from './words';
import './recipe.css';

/** The data set has a tab of its own. */
const fields = fieldsOf(recipeSchema).filter(({ name }) => name !== 'dataset');

/** How the drawing is trained: loss, optimizer, schedule, epochs, batch, seed. Every edit is one undo step. */
export function RecipeTab() {
  const drawing = useDrawing();
  const { recipe } = drawing.useDocument();
  const active = useRun(isActive) ?? false;
  return (
    <div className="recipe-tab">
      {active && <p className="form-hint">A run is going on; what you change here counts from the next one.</p>}
      <SchemaForm
        prefix="recipe"
        fields={fields}
        values={recipe}
        onChange={(values, edited) => {
          const parsed = recipeSchema.safeParse(values);
          // The fields keep to the schema's limits, so what fails here is a value that no field lets through.
          if (parsed.success) drawing.editRecipe(parsed.data satisfies Recipe, `Change ${wordsOf(edited).label}`);
        }}
      />
      <SchedulePlot />
    </div>
  );
}

import { datasetFacts } from '@shared/data/facts';
import { derivedKinds, derivedSchema, type DerivedRecipe } from '@shared/data/derived';
import type { Recipe } from '@shared/document/schema';
import { useDrawing } from '../drawing/DrawingContext';
import { SchemaForm } from '../forms/SchemaForm';
import { variantsOf } from '../forms/schemaFields';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';
import './choosing/choosing.css';

const variants = variantsOf(derivedSchema);

/** Fields that are made of the data's images: an Input gets them, and the image itself is the target. */
export function DerivedFields() {
  const words = useWords(dataWords);
  const drawing = useDrawing();
  const { recipe } = drawing.useDocument();
  const { derived = [] } = recipe;
  const { fields } = datasetFacts(recipe.dataset);
  if (derived.length === 0 && !fields.some(({ kind }) => kind === 'image')) return null;
  const edit = (next: readonly DerivedRecipe[], label: string) =>
    drawing.editRecipe(withDerivedFields(recipe, next), label);
  const add = (kind: keyof typeof derivedKinds) => {
    const name = freeName(
      kind,
      [...fields, ...derived].map((each) => each.name),
    );
    edit([...derived, derivedSchema.parse({ kind, name })], words.addDerived(words.derivedKinds[kind].label));
  };
  return (
    <section aria-label={words.derived}>
      <h3>{words.derived}</h3>
      <p className="form-hint">{words.derivedHint}</p>
      {derived.map((each, place) => {
        const { label, doc } = words.derivedKinds[each.kind];
        const shown = variants.find(({ kind }) => kind === each.kind)!.fields.filter(({ kind }) => kind !== 'text');
        return (
          <fieldset key={each.name} className="form-variant">
            <legend>{words.derivedTitle(each.name, label)}</legend>
            <p className="form-hint">{doc}</p>
            <SchemaForm
              prefix={`derived-${each.name}`}
              within={each.kind}
              fields={shown}
              values={each}
              onChange={(values) => {
                const parsed = derivedSchema.safeParse(values);
                if (parsed.success) edit(derived.with(place, parsed.data), words.changeNamed(each.name));
              }}
            />
            <button
              type="button"
              className="button button-quiet"
              aria-label={words.removeField(each.name)}
              onClick={() =>
                edit(
                  derived.filter((other) => other !== each),
                  words.removeField(each.name),
                )
              }
            >
              {words.removeAction}
            </button>
          </fieldset>
        );
      })}
      <div className="choose-buttons">
        {Object.values(derivedKinds).map(({ kind }) => (
          <button
            key={kind}
            type="button"
            className="button button-quiet"
            title={words.derivedKinds[kind].doc}
            onClick={() => add(kind)}
          >
            + {words.derivedKinds[kind].label}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The recipe with these derived fields; without the setting where there are none, which keeps files short. */
function withDerivedFields({ derived: _, ...recipe }: Recipe, derived: readonly DerivedRecipe[]): Recipe {
  return derived.length > 0 ? { ...recipe, derived: [...derived] } : recipe;
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number++) name = `${wanted}${number}`;
  return name;
}

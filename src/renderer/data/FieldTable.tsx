import { taskOf } from '@shared/compiler/task/ofDocument';
import { datasetFacts } from '@shared/data/facts';
import { classCount, type FieldFacts } from '@shared/data/field';
import { formatShape } from '@shared/tensor/shape';
import type { ComputedTarget, ObjectiveRecipe } from '@shared/document/schema';
import { objectiveOf, withFeed, withTarget } from '@shared/editing';
import { useDrawing } from '../drawing/DrawingContext';
import { SettingProblems } from '../problems/SettingProblems';
import { useWords, wordsOf } from '../words/currentWords';
import { dataWords } from '../words/english/data';

/** The fields that a data set has where there is nothing to choose: one to give, one to ask for. */
const plain = 2;

/** What a recipe says of fields. */
const settings = ['feeds'];

/** Which field of the data each Input gets, and which each Output is compared with. */
export function FieldTable() {
  const words = useWords(dataWords);
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { recipe } = document;
  const { feeds, objectives } = taskOf(document, drawing.useAnalysis());
  const { fields } = datasetFacts(recipe.dataset, recipe.derived);
  if (fields.length <= plain && feeds.length <= 1 && objectives.length <= 1) return null;
  const isOnly = objectives.length === 1;
  return (
    <section aria-label={words.inputsAndOutputs}>
      <h3>{words.inputsAndOutputs}</h3>
      <table className="field-table">
        <tbody>
          {feeds.map(({ path, field }) => (
            <FieldRow
              key={path}
              {...{ path, fields }}
              sign="←"
              label={words.gets(path)}
              guess={field}
              given={recipe.feeds[path]}
              onChange={(name) => drawing.editRecipe(withFeed(recipe, path, name), words.changeField(path))}
            />
          ))}
          {objectives.map(({ path, field }) => {
            const target = objectiveOf(recipe, path)?.target;
            const computed = computedTargets(
              objectives.map((each) => each.path).filter((other) => other !== path),
              target,
            );
            return (
              <FieldRow
                key={path}
                {...{ path, fields, computed }}
                sign="~"
                label={words.isComparedWith(path)}
                guess={field}
                given={typeof target === 'object' ? valueOf(target) : target}
                onChange={(value) => {
                  const next = computed.find((each) => valueOf(each) === value) ?? value;
                  drawing.editRecipe(withTarget(recipe, path, next, isOnly), words.changeTarget(path));
                }}
              />
            );
          })}
        </tbody>
      </table>
      <SettingProblems settings={settings} />
    </section>
  );
}

/** What an Output can be compared with beside fields: no and yes, what the recipe has, and the other Outputs. */
function computedTargets(others: readonly string[], given: ObjectiveRecipe['target']): ComputedTarget[] {
  const constants = new Set([0, 1, ...(typeof given === 'object' && 'constant' in given ? [given.constant] : [])]);
  return [...[...constants].map((constant) => ({ constant })), ...others.map((output) => ({ output }))];
}

/** No field has such a name by accident: fields that do are offered first. */
const valueOf = (target: ComputedTarget): string => JSON.stringify(target);

const computedLabel = (target: ComputedTarget): string =>
  'constant' in target ? wordsOf(dataWords).always(target.constant) : wordsOf(dataWords).outputOf(target.output);

interface FieldRowProps {
  /** Of the Input or Output. */
  readonly path: string;
  readonly sign: string;
  /** What the row says, for screen readers. */
  readonly label: string;
  readonly fields: readonly FieldFacts[];
  /** What can be chosen beside fields. */
  readonly computed?: readonly ComputedTarget[];
  /** What is in use. */
  readonly guess: FieldFacts;
  /** What the recipe says; nothing where the field is guessed. */
  readonly given: string | undefined;
  readonly onChange: (field: string | undefined) => void;
}

/** The value for leaving it to Netloom: no field has this name. */
const guessed = '';

function FieldRow({ path, sign, label, fields, computed = [], guess, given, onChange }: FieldRowProps) {
  const words = useWords(dataWords);
  return (
    <tr>
      <th scope="row">
        {path} <span aria-hidden="true">{sign}</span>
      </th>
      <td>
        <select
          className="field"
          aria-label={label}
          value={given ?? guessed}
          onChange={({ target }) => onChange(target.value === guessed ? undefined : target.value)}
        >
          <option value={guessed}>{given === undefined ? words.guessed(describe(guess)) : words.guess}</option>
          {fields.map((field) => (
            <option key={field.name} value={field.name}>
              {describe(field)}
            </option>
          ))}
          {computed.map((target) => (
            <option key={valueOf(target)} value={valueOf(target)}>
              {computedLabel(target)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** `mask · 32×32 · 4 classes` */
function describe(field: FieldFacts): string {
  const classes = classCount(field);
  return [
    field.name,
    ...(field.shape && field.shape.length > 0 ? [formatShape(field.shape)] : []),
    ...(classes === undefined ? [] : [wordsOf(dataWords).classes(classes)]),
  ].join(' · ');
}

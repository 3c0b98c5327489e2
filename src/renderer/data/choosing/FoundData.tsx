import { formatSettingsSchema, type FormatKind, type FormatSettings } from '@shared/data/formats';
import { SchemaForm, type Values } from '../../forms/SchemaForm';
import { fieldLabel } from '../../forms/fieldLabels';
import { variantsOf } from '../../forms/schemaFields';
import { describeCounts, FieldList } from '../../samples/FieldList';
import { SampleGrid } from '../../samples/SampleGrid';
import { setSkip, type Found } from './choosingStore';
import { useWords } from '../../words/currentWords';
import { choosingWords } from '../../words/english/choosing';
import { optionsWords } from '../../words/english/options';
import { sentenceOfText } from '../../words/errorSentence';

/** Problems that are listed. */
const listed = 20;

interface FoundDataProps {
  readonly found: Found;
  readonly onChange: (settings: FormatSettings) => void;
  readonly onReadAs: (kind: FormatKind) => void;
}

/** What chosen files are, what is wrong with them, some samples, and how they are read. */
export function FoundData({ found, onChange, onReadAs }: FoundDataProps) {
  const words = useWords(choosingWords);
  const options = useWords(optionsWords);
  const { sentence, counts, fields, remarks, samples, others, settings } = found;
  return (
    <section aria-label={words.found} className="found-data">
      <p>{sentenceOfText(sentence)}</p>
      <p className="form-hint">{describeCounts(counts)}</p>
      <FieldList fields={fields} />
      {remarks.map((remark) => (
        <p key={remark.message} className="form-hint">
          {sentenceOfText(remark)}
        </p>
      ))}
      <Problems found={found} />
      <SampleGrid fields={fields} samples={samples} />
      {settings && <Settings settings={settings} onChange={onChange} />}
      {others.length > 0 && (
        <p className="form-hint">
          {words.readAs}{' '}
          {others.map((kind) => (
            <button key={kind} type="button" className="button button-quiet" onClick={() => onReadAs(kind)}>
              {options.dataset[kind].label}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

function Problems({ found }: Pick<FoundDataProps, 'found'>) {
  const words = useWords(choosingWords);
  const { problems, problemCount, settings } = found;
  if (problemCount === 0) return null;
  const rest = problemCount - Math.min(listed, problems.length);
  return (
    <div role="alert">
      <p className="error-text">{words.problems(problemCount)}</p>
      <ul className="data-problems">
        {problems.slice(0, listed).map((problem) => (
          <li key={`${problem.file} ${problem.line}`}>{sentenceOfText(problem)}</li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
      <label>
        <input type="checkbox" checked={settings?.skip ?? false} onChange={(event) => setSkip(event.target.checked)} />{' '}
        {words.skip}
      </label>
    </div>
  );
}

const variants = variantsOf(formatSettingsSchema);

/** The settings of a format, those that people can change. What cannot be read is shown above. */
function Settings({ settings, onChange }: Pick<FoundDataProps, 'onChange'> & { readonly settings: FormatSettings }) {
  const words = useWords(choosingWords);
  const variant = variants.find(({ kind }) => kind === settings.kind);
  const fields = (variant?.fields ?? []).filter(({ kind, name }) => kind !== 'text' && name !== 'skip');
  const single = fields.filter(({ kind }) => kind !== 'group');
  const change = (values: Values) => {
    const parsed = formatSettingsSchema.safeParse(values);
    if (parsed.success) onChange(parsed.data);
  };
  return (
    <details>
      <summary>{words.howRead}</summary>
      <SchemaForm prefix="found" within={settings.kind} fields={single} values={settings} onChange={change} />
      {fields.map((field) => {
        if (field.kind !== 'group') return null;
        const { label, help } = fieldLabel(field.name, settings.kind);
        const values = Reflect.get(settings, field.name) as Values;
        return (
          <fieldset key={field.name} className="form-variant">
            <legend title={help}>{label}</legend>
            <SchemaForm
              prefix={`found-${field.name}`}
              within={field.name}
              fields={field.fields}
              values={values}
              onChange={(next) => change({ ...settings, [field.name]: next })}
            />
          </fieldset>
        );
      })}
    </details>
  );
}

import { generatedSets } from '@shared/data/generated';
import { datasetReferenceSchema, type DatasetReference } from '@shared/data/reference';
import { useRequest } from '../client/useRequest';
import { startVariant, variantsOf } from '../forms/schemaFields';
import { datasetName } from './datasetName';
import { useWords } from '../words/currentWords';
import { optionsWords } from '../words/english/options';
import { dataWords } from '../words/english/data';

interface DatasetSelectProps {
  readonly current: DatasetReference;
  readonly onChoose: (dataset: DatasetReference) => void;
}

const variants = variantsOf(datasetReferenceSchema);
/** Data that come with Netloom stand by their kind, the user's own by their handle. */
const keyOf = (dataset: DatasetReference): string => ('id' in dataset ? dataset.id : dataset.kind);

/** All data sets at hand: MNIST, the generated ones, and the user's own. */
export function DatasetSelect({ current, onChoose }: DatasetSelectProps) {
  const words = useWords(dataWords);
  const options = useWords(optionsWords);
  const { output: listed = [] } = useRequest('datasets.list', undefined);
  const known = listed.map(({ dataset }) => dataset);
  const isListed = !('id' in current) || known.some((dataset) => keyOf(dataset) === current.id);
  const own = isListed ? known : [...known, current];
  const choose = (key: string): void => {
    const chosen = own.find((dataset) => keyOf(dataset) === key);
    if (chosen) return onChoose(chosen);
    const variant = variants.find(({ kind }) => kind === key);
    const parsed = datasetReferenceSchema.safeParse(variant && startVariant(variant, {}, {}));
    if (parsed.success) onChoose(parsed.data);
  };
  return (
    <div className="form-row">
      <label htmlFor="dataset-kind">{words.dataset}</label>
      <select
        id="dataset-kind"
        className="field"
        value={keyOf(current)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="mnist">{options.dataset.mnist.label}</option>
        <optgroup label={words.generated}>
          {(Object.keys(generatedSets) as (keyof typeof generatedSets)[]).map((kind) => (
            <option key={kind} value={kind} title={options.dataset[kind].doc}>
              {options.dataset[kind].label}
            </option>
          ))}
        </optgroup>
        {own.length > 0 && (
          <optgroup label={words.yourData}>
            {own.map((dataset) => (
              <option key={keyOf(dataset)} value={keyOf(dataset)}>
                {datasetName(dataset)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}

import type { RequestOutput } from '@shared/contract/contract';
import type { Recipe } from '@shared/document/schema';
import { useRequest } from '../client/useRequest';
import { ClassCounts } from './ClassCounts';
import { describeCounts, FieldList } from '../samples/FieldList';
import { SampleGrid } from '../samples/SampleGrid';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';
import { sentenceOfText } from '../words/errorSentence';

/** Examples that are shown: small pictures, or large values. */
const shown = { small: 40, large: 8 } as const;

/** Whether all that is to be seen are images with a side of a few pixels. */
function isSmallImages({ fields }: RequestOutput<'datasets.preview'>): boolean {
  return fields.every(({ kind, shape }) => kind === 'class' || (kind === 'image' && Math.max(...shape) <= 48));
}

/** Samples with all their fields, how many there are of each class, and what is wrong with the data, where something is. */
export function DatasetPreview({ dataset, derived }: Pick<Recipe, 'dataset' | 'derived'>) {
  const words = useWords(dataWords);
  const wanted = { dataset, ...(derived && { derived }) };
  const { output: facts } = useRequest('datasets.preview', { ...wanted, count: 1 });
  const isSmall = facts !== undefined && isSmallImages(facts);
  const { output, error, loading } = useRequest('datasets.preview', {
    ...wanted,
    count: isSmall ? shown.small : shown.large,
  });
  if (error) {
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  }
  if (!output) return loading ? <p className="form-hint">{words.reading}</p> : null;
  return (
    <>
      <p className="form-hint">{describeCounts(output.counts)}</p>
      <FieldList fields={output.fields} />
      {output.remarks.map((remark) => (
        <p key={remark.message} className="form-hint" role="status">
          {sentenceOfText(remark)}
        </p>
      ))}
      <section aria-label={words.samples}>
        <h3>{words.trainingSamples}</h3>
        <SampleGrid fields={output.fields} samples={output.samples} />
      </section>
      {output.fields.map((field) => {
        const counts = output.classCounts[field.name];
        return counts && <ClassCounts key={field.name} field={field} counts={counts} />;
      })}
    </>
  );
}

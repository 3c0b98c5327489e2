import { classCount, type Field } from '@shared/data/field';
import { splitNames, type DataReader } from '@shared/data/reader';
import { formatShape } from '@shared/tensor/shape';
import { formatCount } from '../format/units';
import { useWords, wordsOf } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';
import './samples.css';

/** What each field of the examples is: `image · 28×28×1`. */
export function FieldList({ fields }: { readonly fields: readonly Field[] }) {
  const words = useWords(samplesWords);
  return (
    <ul className="field-list" aria-label={words.fields}>
      {fields.map((field) => (
        <li key={field.name}>
          <strong>{field.name}</strong>
          {field.kind !== field.name && ` ${words.kinds[field.kind]}`}
          {field.shape.length > 0 && ` · ${formatShape(field.shape)}`}
          {classCount(field) !== undefined && ` · ${words.classes(classCount(field)!)}`}
        </li>
      ))}
    </ul>
  );
}

/** `800 training · 100 validation · 100 test examples` */
export function describeCounts(counts: DataReader['counts']): string {
  const words = wordsOf(samplesWords);
  const parts = splitNames.filter((split) => counts[split] > 0 || split !== 'validation');
  return words.examples(
    parts.map((split) => words.inSplit(formatCount(counts[split]), words.splits[split])).join(' · '),
  );
}

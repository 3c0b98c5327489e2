import type { DatasetReference } from '@shared/data/reference';
import { fieldLabel } from '../forms/fieldLabels';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';
import { listed } from '../words/sentence';

interface LabelNumberingProps {
  readonly dataset: Extract<DatasetReference, { kind: 'idx' }>;
  readonly onChange: (dataset: DatasetReference) => void;
}

/** For files in which labels are left out: whether those that occur become consecutive classes. */
export function LabelNumbering({ dataset, onChange }: LabelNumberingProps) {
  const words = useWords(dataWords);
  const { missing = [], consecutive = false, ...rest } = dataset;
  if (missing.length === 0) return null;
  const { label, help } = fieldLabel('consecutive');
  const change = (checked: boolean) => onChange({ ...rest, missing, ...(checked && { consecutive: true }) });
  return (
    <>
      <label>
        <input type="checkbox" checked={consecutive} onChange={(event) => change(event.target.checked)} /> {label}
      </label>
      <p className="form-hint">
        {words.noLabel(listed(missing))} {help}
      </p>
    </>
  );
}

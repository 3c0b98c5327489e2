import { useState } from 'react';
import { datasetReferenceSchema, type DatasetReference } from '@shared/data/reference';
import { optionLabel } from '../forms/optionLabels';
import { SchemaForm } from '../forms/SchemaForm';
import { startVariant, variantsOf } from '../forms/schemaFields';
import { useDrawing } from '../drawing/DrawingContext';
import { DataOffers } from './DataOffers';
import { DatasetPreview } from './DatasetPreview';
import { IdxChooser } from './IdxChooser';
import { OwnDatasets } from './OwnDatasets';
import { useDataset } from './useDataset';
import { LabelNumbering } from './LabelNumbering';
import './data.css';

const variants = variantsOf(datasetReferenceSchema);

/** What the network learns from: the choice of the data set, its settings, samples and class counts. */
export function DataTab() {
  const drawing = useDrawing();
  const { recipe } = drawing.useDocument();
  const { dataset } = recipe;
  // The user's own files become a data set only once they are chosen; until then the recipe keeps the previous one.
  const [choosing, setChoosing] = useState(false);
  const kind = choosing ? 'idx' : dataset.kind;
  const { isMissing } = useDataset();
  const chosen = variants.find((variant) => variant.kind === kind);
  const applyDataset = (next: DatasetReference): void => {
    setChoosing(false);
    drawing.editRecipe({ ...recipe, dataset: next }, 'Change data');
  };
  const choose = (wanted: string): void => {
    const variant = variants.find((candidate) => candidate.kind === wanted);
    const parsed = datasetReferenceSchema.safeParse(variant && startVariant(variant, {}, {}));
    if (parsed.success) applyDataset(parsed.data);
    else setChoosing(wanted !== dataset.kind);
  };
  return (
    <div className="data-tab">
      <div className="form-row">
        <label htmlFor="dataset-kind">data set</label>
        <select id="dataset-kind" className="field" value={kind} onChange={(event) => choose(event.target.value)}>
          {variants.map((variant) => (
            <option key={variant.kind} value={variant.kind}>
              {optionLabel('dataset', variant.kind).label}
            </option>
          ))}
        </select>
      </div>
      <p className="form-hint">{optionLabel('dataset', kind).doc}</p>
      {kind === 'idx' ? (
        <>
          {isMissing ? (
            <DataOffers />
          ) : (
            <IdxChooser current={dataset.kind === 'idx' ? dataset.name : undefined} onChoose={applyDataset} />
          )}
          <OwnDatasets current={dataset} onChoose={applyDataset} />
        </>
      ) : (
        chosen &&
        chosen.fields.length > 0 && (
          <SchemaForm
            prefix="dataset"
            fields={chosen.fields}
            values={dataset}
            onChange={(values) => {
              const parsed = datasetReferenceSchema.safeParse(values);
              if (parsed.success) applyDataset(parsed.data);
            }}
          />
        )
      )}
      {dataset.kind === 'idx' && <LabelNumbering dataset={dataset} onChange={applyDataset} />}
      {!isMissing && <DatasetPreview dataset={dataset} />}
    </div>
  );
}

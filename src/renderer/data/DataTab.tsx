import { isGenerated } from '@shared/data/generated';
import { datasetReferenceSchema, type DatasetReference } from '@shared/data/reference';
import { useDrawing } from '../drawing/DrawingContext';
import { optionLabel } from '../forms/optionLabels';
import { SchemaForm } from '../forms/SchemaForm';
import { variantsOf } from '../forms/schemaFields';
import { ChooseDataButton } from './ChooseDataButton';
import { DataOffers } from './DataOffers';
import { DatasetPreview } from './DatasetPreview';
import { DatasetSelect } from './DatasetSelect';
import { DerivedFields } from './DerivedFields';
import { FieldTable } from './FieldTable';
import { LabelNumbering } from './LabelNumbering';
import { OwnDatasets } from './OwnDatasets';
import { useDataset } from './useDataset';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';
import './data.css';

const variants = variantsOf(datasetReferenceSchema);

/** What the network learns from: the choice of the data set, its settings, samples and class counts. */
export function DataTab() {
  const words = useWords(dataWords);
  const drawing = useDrawing();
  const { recipe } = drawing.useDocument();
  const { dataset, derived } = recipe;
  const { isMissing } = useDataset();
  const chosen = variants.find(({ kind }) => kind === dataset.kind);
  const applyDataset = (next: DatasetReference): void => {
    drawing.editRecipe({ ...recipe, dataset: next }, words.changeData);
  };
  return (
    <div className="data-tab">
      <DatasetSelect current={dataset} onChoose={applyDataset} />
      <p className="form-hint">{optionLabel('dataset', dataset.kind).doc}</p>
      {isMissing ? <DataOffers /> : <ChooseDataButton />}
      {isGenerated(dataset) && chosen && chosen.fields.length > 0 && (
        <SchemaForm
          prefix="dataset"
          fields={chosen.fields}
          values={dataset}
          onChange={(values) => {
            const parsed = datasetReferenceSchema.safeParse(values);
            if (parsed.success) applyDataset(parsed.data);
          }}
        />
      )}
      {dataset.kind === 'idx' && <LabelNumbering dataset={dataset} onChange={applyDataset} />}
      <OwnDatasets current={dataset} onChoose={applyDataset} />
      {!isMissing && <DerivedFields />}
      {!isMissing && <FieldTable />}
      {!isMissing && <DatasetPreview {...{ dataset, derived }} />}
    </div>
  );
}

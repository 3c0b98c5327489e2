import { useMemo } from 'react';
import { adaptToDataset, adaptToShapes, type Adaptation } from '@shared/compiler/adaptToDataset';
import { datasetFacts, fieldFacts } from '@shared/data/facts';
import { classCount } from '@shared/data/field';
import type { NetloomDocument } from '@shared/document/schema';
import type { DatasetReference } from '@shared/data/reference';
import { tabulateDifferences } from '@shared/editing/compare/table';
import { formatShape } from '@shared/tensor/shape';
import { useRequest } from '../client/useRequest';
import { useDrawing } from '../drawing/DrawingContext';
import { ChooseDataButton } from './ChooseDataButton';
import { datasetName } from './datasetName';

import './dataOffers.css';

/** What a drawing whose data are not here can be trained on: the user's files, or a set at hand that it is adapted to. */
export function DataOffers() {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { output: own } = useRequest('datasets.list', undefined);
  const offers = useMemo(
    () =>
      offersFor(
        document,
        (own ?? []).map(({ dataset }) => dataset),
      ),
    [document, own],
  );
  return (
    <section className="data-offers" aria-label="Choose data">
      <h3>No data yet</h3>
      <p className="form-hint">{wanted(document.recipe.dataset)}</p>
      <ChooseDataButton />
      <p className="form-hint">Or try it on data at hand. Undo brings the drawing back as it is.</p>
      <ul>
        {offers.map(({ label, adaptation }) => (
          <li key={label}>
            <button
              type="button"
              className="button"
              disabled={'refusal' in adaptation}
              onClick={() => 'document' in adaptation && drawing.replace(adaptation.document, label)}
            >
              {label}
            </button>
            <span className="form-hint">
              {'refusal' in adaptation ? adaptation.refusal : changesOf(document, adaptation.document)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Offer {
  readonly label: string;
  readonly adaptation: Adaptation;
}

function offersFor(document: NetloomDocument, own: readonly DatasetReference[]): readonly Offer[] {
  const shapes = adaptToShapes(document);
  const size =
    'document' in shapes ? fieldFacts(datasetFacts(shapes.document.recipe.dataset), 'image')?.shape : undefined;
  return [
    { label: `Try it on generated shapes${size ? `, ${formatShape(size)}` : ''}`, adaptation: shapes },
    { label: 'Try it on MNIST, 28×28×1', adaptation: adaptToDataset(document, { kind: 'mnist' }) },
    ...own.map((dataset) => ({
      label: `Try it on ${datasetName(dataset)}`,
      adaptation: adaptToDataset(document, dataset),
    })),
  ];
}

/** What the drawing expects, as far as its recipe says. */
function wanted(dataset: DatasetReference): string {
  const facts = datasetFacts(dataset);
  const shape = fieldFacts(facts, 'image')?.shape;
  const classes = classCount(fieldFacts(facts, 'class') ?? {});
  if (!shape || classes === undefined) return `“${datasetName(dataset)}” is not on this computer.`;
  return `This drawing expects ${formatShape(shape)} images in ${classes.toLocaleString('en-US')} classes.`;
}

/** `input · shape 224×224×3 → 28×28×1; fc · units 1000 → 10` */
function changesOf(before: NetloomDocument, after: NetloomDocument): string {
  const changes = tabulateDifferences([before, after]).filter(({ part }) => part === 'network');
  if (changes.length === 0) return 'It fits as it is.';
  return changes.map(({ label, values }) => `${label}: ${values.join(' → ').replaceAll(' × ', '×')}`).join('; ');
}

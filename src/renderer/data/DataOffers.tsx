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
import type { Words } from '../words/english';
import { ChooseDataButton } from './ChooseDataButton';
import { datasetName } from './datasetName';
import { useWords, wordsOf } from '../words/currentWords';
import { dataWords } from '../words/english/data';

import { sentenceOf } from '../words/sentence';
import './dataOffers.css';
import '../forms/forms.css';

/** What a drawing whose data are not here can be trained on: the user's files, or a set at hand that it is adapted to. */
export function DataOffers() {
  const words = useWords(dataWords);
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const { output: own } = useRequest('datasets.list', undefined);
  const offers = useMemo(
    () =>
      offersFor(
        words,
        document,
        (own ?? []).map(({ dataset }) => dataset),
      ),
    [document, own, words],
  );
  return (
    <section className="data-offers" aria-label={words.choose}>
      <h3>{words.none}</h3>
      <p className="form-hint">{wanted(document.recipe.dataset)}</p>
      <ChooseDataButton />
      <p className="form-hint">{words.orTry}</p>
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
              {'refusal' in adaptation ? sentenceOf(adaptation.refusal) : changesOf(document, adaptation.document)}
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

function offersFor(
  words: Words['data'],
  document: NetloomDocument,
  own: readonly DatasetReference[],
): readonly Offer[] {
  const shapes = adaptToShapes(document);
  const size =
    'document' in shapes ? fieldFacts(datasetFacts(shapes.document.recipe.dataset), 'image')?.shape : undefined;
  return [
    { label: words.tryShapes(size && formatShape(size)), adaptation: shapes },
    { label: words.tryMnist, adaptation: adaptToDataset(document, { kind: 'mnist' }) },
    ...own.map((dataset) => ({
      label: words.tryOn(datasetName(dataset)),
      adaptation: adaptToDataset(document, dataset),
    })),
  ];
}

/** What the drawing expects, as far as its recipe says. */
function wanted(dataset: DatasetReference): string {
  const words = wordsOf(dataWords);
  const facts = datasetFacts(dataset);
  const shape = fieldFacts(facts, 'image')?.shape;
  const classes = classCount(fieldFacts(facts, 'class') ?? {});
  if (!shape || classes === undefined) return words.notHere(datasetName(dataset));
  return words.expects(formatShape(shape), classes.toLocaleString('en-US'));
}

/** `input · shape 224×224×3 → 28×28×1; fc · units 1000 → 10` */
function changesOf(before: NetloomDocument, after: NetloomDocument): string {
  const changes = tabulateDifferences([before, after]).filter(({ part }) => part === 'network');
  if (changes.length === 0) return wordsOf(dataWords).fits;
  return changes.map(({ label, values }) => `${label}: ${values.join(' → ').replaceAll(' × ', '×')}`).join('; ');
}

import { datasetFacts, fieldFacts } from '../data/facts';
import type { NetloomDocument } from '../document/schema';
import { generatedSides } from '../data/generated/bounds';
import { datasetReferenceSchema, type DatasetReference } from '../data/reference';
import { inputShape, setInputShape, setRecipe } from '../editing';
import { applyRemedy, createAnalyzer, type Analyzer } from './analyze';
import type { NetworkAnalysis } from './analyze/analysis';

/** A drawing that fits a data set, or why the drawing cannot be made to fit. */
export type Adaptation = { readonly document: NetloomDocument } | { readonly refusal: string };

/** Side of generated images in pixels, by channels: grey as in MNIST, colour as in CIFAR. */
const usualSide = { 1: 28, 3: 32 } as const;

/**
 * Makes a drawing fit a data set, as one edit: the Input takes the shape of its images, and the last layer gives one value
 * per class. Nothing else changes.
 */
export function adaptToDataset(document: NetloomDocument, dataset: DatasetReference): Adaptation {
  const check = createAnalyzer();
  const blocked = unrelatedProblem(check(document));
  return blocked === undefined ? adapted(document, dataset, check) : { refusal: blocked };
}

/**
 * Makes a drawing fit generated shapes with as many channels as it has. Their side is the usual one where the drawing works
 * with it; otherwise the smallest that works, at most the side that it is drawn for.
 */
export function adaptToShapes(document: NetloomDocument): Adaptation {
  const check = createAnalyzer();
  const blocked = unrelatedProblem(check(document));
  if (blocked !== undefined) return { refusal: blocked };
  const [height = 0, width = 0, drawnChannels = 1] = inputShape(document) ?? [];
  const channels = drawnChannels === 3 ? 3 : 1;
  const drawn = Math.min(Math.max(height, width, generatedSides.least), generatedSides.most);
  const attempt = (size: number) =>
    adapted(document, datasetReferenceSchema.parse({ kind: 'shapes', size, channels }), check);
  const smallest = Math.min(usualSide[channels], drawn);
  for (let size = smallest; size < drawn; size++) {
    const made = attempt(size);
    if ('document' in made) return made;
  }
  return attempt(drawn);
}

/** Why a drawing cannot be adapted whatever the data are; undefined where nothing is wrong with it. */
function unrelatedProblem(analysis: NetworkAnalysis): string | undefined {
  const { network, missing } = analysis;
  if (network) return undefined;
  const error = errorsOf(analysis).find(({ onlyTraining }) => !onlyTraining);
  return error?.message ?? missing[0]?.message ?? 'Connect Input to Output first.';
}

function adapted(document: NetloomDocument, dataset: DatasetReference, check: Analyzer): Adaptation {
  const { shape } = fieldFacts(datasetFacts(dataset), 'image') ?? {};
  const prepared = setRecipe(document, { dataset });
  const resized = shape ? setInputShape(prepared, shape) : prepared;
  // Only the outputs are left to fit, one after the other; the analysis knows which layers give them.
  let current = resized;
  for (let errors = errorsOf(check(current)); errors.length > 0;) {
    const better = fitted(current, errors, check);
    if (!better) return { refusal: errors[0]!.message };
    current = better;
    errors = errorsOf(check(current));
  }
  return { document: current };
}

/** The drawing after a remedy of one of its misfits that leaves fewer errors. */
function fitted(
  document: NetloomDocument,
  errors: ReturnType<typeof errorsOf>,
  check: Analyzer,
): NetloomDocument | undefined {
  for (const problem of errors) {
    for (const remedy of (problem.onlyTraining && problem.remedies) || []) {
      const next = applyRemedy(document, problem, remedy);
      if (errorsOf(check(next)).length < errors.length) return next;
    }
  }
  return undefined;
}

function errorsOf({ problems }: NetworkAnalysis) {
  return problems.filter(({ severity }) => severity === 'error');
}

import { inputChange } from '../blocks/Input';
import type { NetloomDocument } from '../document/schema';
import { generatedSides } from '../data/generated/bounds';
import { datasetReferenceSchema, type DatasetReference } from '../data/reference';
import { inputShape, setParameters, setRecipe } from '../editing';
import { applyRemedy, createAnalyzer, type Analyzer } from './analyze';
import type { NetworkAnalysis } from './analyze/analysis';
import { say, type Saying } from '../messages/saying';
import type { Problem } from './problem';
import { taskOf } from './task/ofDocument';
import { inputTypeOf } from './task/target';

/** A drawing that fits a data set, or why the drawing cannot be made to fit. */
export type Adaptation = { readonly document: NetloomDocument } | { readonly refusal: Saying };

/** Side of generated images in pixels, by channels: grey as in MNIST, colour as in CIFAR. */
const usualSide = { 1: 28, 3: 32 } as const;

/**
 * Makes a drawing fit a data set of any kind, as one edit: Inputs become what their fields are, the last layer before each
 * Output gives what its target needs, and the recipe forgets what it says of fields, losses and metrics that do not fit.
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
function unrelatedProblem(analysis: NetworkAnalysis): Saying | undefined {
  const { network, missing } = analysis;
  if (network) return undefined;
  const error = analysis.problems.find((problem) => isError(problem) && !problem.onlyTraining);
  return error?.said ?? missing[0]?.said ?? say('refusal', 'incomplete');
}

function adapted(document: NetloomDocument, dataset: DatasetReference, check: Analyzer): Adaptation {
  const prepared = setRecipe(document, { dataset });
  // Inputs first: remedies of one alone would part it from others that it is merged with.
  let current = withInputs(prepared, check(prepared));
  for (let left = misfitsOf(check(current)); left.length > 0;) {
    const better = fitted(current, left, check);
    const [first] = left;
    if (!better) return first!.severity === 'error' ? { refusal: first!.said } : { document: current };
    current = better;
    left = misfitsOf(check(current));
  }
  return { document: current };
}

/** Every Input as the field is that it gets. */
function withInputs(document: NetloomDocument, analysis: NetworkAnalysis): NetloomDocument {
  return taskOf(document, analysis).feeds.reduce((current, { path, field }) => {
    const wanted = inputTypeOf(field);
    const drawn = analysis.nodes.get(path)?.outputTypes[0];
    const given = document.nodes.find(({ id }) => id === path)?.parameters ?? {};
    return wanted && drawn ? setParameters(current, [path], inputChange(given, drawn, wanted)) : current;
  }, document);
}

/** The drawing after a remedy of one of its misfits that leaves fewer of them. */
function fitted(document: NetloomDocument, misfits: readonly Problem[], check: Analyzer): NetloomDocument | undefined {
  for (const problem of misfits) {
    for (const remedy of (problem.onlyTraining && problem.remedies) || []) {
      const next = applyRemedy(document, problem, remedy);
      if (misfitsOf(check(next)).length < misfits.length) return next;
    }
  }
  return undefined;
}

/** What does not fit, errors first: the drawing, and what its recipe says of fields, losses and metrics. */
function misfitsOf({ problems }: NetworkAnalysis): Problem[] {
  const warnings = problems.filter(({ severity, setting }) => severity === 'warning' && setting !== undefined);
  return [...problems.filter(isError), ...warnings];
}

const isError = ({ severity }: Problem) => severity === 'error';

import { resultNodes } from '@shared/compiler/lower/objective';
import type { Network, NetworkNode } from '@shared/compiler/network';
import { withDerived } from '@shared/data/derived/withDerived';
import type { FromTrainer, Prediction, PredictRequest } from '@shared/contract/trainerMessages';
import { formatShape } from '@shared/tensor/shape';
import type { ImageForm } from '@system/decodeImage';
import { openDataset } from '@system/loadDataset';
import { fitTask } from '../loop/fit';
import { Predictor } from './predictor';
import { readInput, type InputImage } from './readInput';
import { Refusal } from './refusal';
import { openTrained } from './trainedNetwork';

/** Answers images and examples, and sends the answers batch by batch. One that cannot be read has an error as its answer. */
export async function predictTrained(request: PredictRequest, send: (message: FromTrainer) => void): Promise<void> {
  const { inputs, top } = request;
  const trained = await openTrained(request);
  const { node, form } = imageInput(trained.network, trained.standardisation.mean.length);
  const data = request.dataset && withDerived(await openDataset(request.dataset), trained.recipe.derived);
  const task = data && fitTask(trained.network, data, trained.recipe);
  const classes = trained.classes ?? task?.objectives[0]?.field.classes ?? [];
  const predictor = await Predictor.open(trained, node, inputs.length, request);
  try {
    for (let start = 0; start < inputs.length; start += predictor.length) {
      const part = inputs.slice(start, start + predictor.length);
      const images = await Promise.all(part.map((input) => readInput(input, form, data, task?.feeds[0]?.field)));
      const readable = images.flatMap((image) => ('pixels' in image ? [image.pixels] : []));
      const scores = readable.length > 0 ? [...(await predictor.predict(readable))] : [];
      const predictions = images.map((image) => answerOf(image, () => scores.shift()!, classes, top));
      send({ type: 'predicted', predictions, isLast: start + part.length >= inputs.length });
    }
  } finally {
    await predictor.dispose();
  }
}

/** The only Input, and the form of its images. Throws a `Refusal` where the drawing takes no image, or gives no classes. */
function imageInput(network: Network, channels: number): { node: NetworkNode; form: ImageForm } {
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const [node] = inputs;
  if (!node || inputs.length > 1)
    throw new Refusal(`Predictions need a drawing with one Input; this one has ${inputs.length}.`);
  const { shape } = node.context.outputs[0]!;
  const [height, width, depth] = shape;
  if (shape.length !== 3 || (depth !== 1 && depth !== 3))
    throw new Refusal(`${node.path} takes ${formatShape(shape)}. Predictions need an Input of images: H×W×1 or H×W×3.`);
  if (depth !== channels)
    throw new Refusal(
      `The weights were trained on images with ${channels} channels, and ${node.path} takes ${depth}. Train this drawing.`,
    );
  const [result] = resultNodes(network);
  if (!result) throw new Refusal('Predictions need an Output block; this drawing has none.');
  const answer = result.context.outputs[0]!.shape;
  if (answer.length !== 1)
    throw new Refusal(`${result.path} gives ${formatShape(answer)}. Predictions need one value a class.`);
  return { node, form: { height: height!, width: width!, channels: depth } };
}

function answerOf(image: InputImage, next: () => readonly number[], names: readonly string[], top: number): Prediction {
  if ('error' in image) return image;
  const scores = next();
  const { truth, changes } = image;
  const ranked = scores.map((score, index) => ({ name: names[index] ?? String(index), score }));
  return {
    classes: ranked.sort((left, right) => right.score - left.score).slice(0, top),
    isProbability: isDistribution(scores),
    ...(truth !== undefined && { truth }),
    ...(changes !== undefined && { changes }),
  };
}

/** Whether these are probabilities of classes, as a softmax gives them. */
function isDistribution(scores: readonly number[]): boolean {
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.abs(sum - 1) < 1e-3 && scores.every((score) => score >= 0);
}

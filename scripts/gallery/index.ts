import { inceptionDigits, lenet5, smallCnn } from './digits';
import type { Drawing } from './drawing';
import {
  communities,
  deepbindMotifs,
  denoiseDigits,
  googlenetDigits,
  siameseDigits,
  steeringRoad,
  unetShapes,
} from './generated';
import type { Graph } from './graph';
import { alexnet, googlenet, vgg16 } from './imagenet';
import { plain20, resnet18, resnet20, resnet50 } from './residual';
import { attentionCount, rememberGru, rememberLstm } from './sequences';

/** The gallery in the order of its list: what trains on MNIST at once comes first. */
export const gallery: Readonly<Record<string, () => Drawing | Graph>> = {
  'lenet-5': lenet5,
  'small-cnn': smallCnn,
  'resnet-20': resnet20,
  'plain-20': plain20,
  'inception-digits': inceptionDigits,
  'googlenet-digits': googlenetDigits,
  'unet-shapes': unetShapes,
  'denoise-digits': denoiseDigits,
  'steering-road': steeringRoad,
  'deepbind-motifs': deepbindMotifs,
  'remember-lstm': rememberLstm,
  'remember-gru': rememberGru,
  communities,
  'siamese-digits': siameseDigits,
  'attention-count': attentionCount,
  alexnet,
  'vgg-16': vgg16,
  googlenet,
  'resnet-18': resnet18,
  'resnet-50': resnet50,
};

/** Every file of resources/gallery with its text; `gallery.json` lists the networks for menus. */
export function galleryFiles(): Map<string, string> {
  const drawings = Object.entries(gallery).map(([id, draw]) => ({ file: `${id}.netloom.json`, drawing: draw() }));
  const list = drawings.map(({ file, drawing: { name, description } }) => JSON.stringify({ file, name, description }));
  return new Map([
    ...drawings.map(({ file, drawing }) => [file, drawing.toString()] as const),
    ['gallery.json', `[\n  ${list.join(',\n  ')}\n]\n`],
  ]);
}

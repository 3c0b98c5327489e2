import { preActivationResnet, stochasticDepthResnet } from './cifarResiduals';
import { densenet121, mobilenetV2, networkInNetwork, squeezenet } from './compact';
import { dcganDigits } from './dcgan';
import { denseDigits, inceptionDigits, lenet5, smallCnn } from './digits';
import type { Drawing } from './drawing';
import { fcnShapes } from './fcn';
import { deepbindMotifs, denoiseDigits, googlenetDigits, siameseDigits, steeringRoad, unetShapes } from './generated';
import type { Graph } from './graph';
import { communities, karateClub } from './graphNetworks';
import { googlenetPaper } from './googlenetPaper';
import { colourise, espcn, inpaint, srcnn } from './images';
import { alexnet, alexnetGroups, alexnetTorchvision, googlenet, vgg16, vgg19, zfnet } from './imagenet';
import { inceptionResnetV2 } from './inception/resnetV2';
import { inceptionV2 } from './inception/v2';
import { inceptionV3 } from './inception/v3';
import { inceptionV4 } from './inception/v4';
import { localiseShapes } from './localisation';
import { nasnetMobile } from './nasnet/mobile';
import {
  plain20,
  plain56,
  resnet101,
  resnet110,
  resnet152,
  resnet18,
  resnet20,
  resnet34,
  resnet50,
  resnet56,
  resnext50,
  seResnet50,
  wideResnet50,
} from './residual';
import { attentionCount, rememberGru, rememberLstm } from './sequences';

/** The gallery in the order of its list: what trains on MNIST at once comes first. */
export const gallery: Readonly<Record<string, () => Drawing | Graph>> = {
  'lenet-5': lenet5,
  'small-cnn': smallCnn,
  'dense-digits': denseDigits,
  'resnet-20': resnet20,
  'plain-20': plain20,
  'inception-digits': inceptionDigits,
  'googlenet-digits': googlenetDigits,
  'unet-shapes': unetShapes,
  'denoise-digits': denoiseDigits,
  'fcn-shapes': fcnShapes,
  'localise-shapes': localiseShapes,
  srcnn,
  espcn,
  colourise,
  inpaint,
  'steering-road': steeringRoad,
  'deepbind-motifs': deepbindMotifs,
  'remember-lstm': rememberLstm,
  'remember-gru': rememberGru,
  communities,
  'karate-club': karateClub,
  'siamese-digits': siameseDigits,
  'dcgan-digits': dcganDigits,
  'attention-count': attentionCount,
  'network-in-network': networkInNetwork,
  'plain-56': plain56,
  'resnet-56': resnet56,
  'resnet-110': resnet110,
  'pre-activation-resnet-164': preActivationResnet,
  'stochastic-depth-resnet-110': stochasticDepthResnet,
  alexnet,
  'alexnet-groups': alexnetGroups,
  'alexnet-torchvision': alexnetTorchvision,
  zfnet,
  'vgg-16': vgg16,
  'vgg-19': vgg19,
  googlenet,
  'googlenet-paper': googlenetPaper,
  'inception-v2': inceptionV2,
  'inception-v3': inceptionV3,
  'inception-v4': inceptionV4,
  'inception-resnet-v2': inceptionResnetV2,
  'resnet-18': resnet18,
  'resnet-34': resnet34,
  'resnet-50': resnet50,
  'resnet-101': resnet101,
  'resnet-152': resnet152,
  'wide-resnet-50-2': wideResnet50,
  'resnext-50': resnext50,
  'se-resnet-50': seResnet50,
  'nasnet-mobile': nasnetMobile,
  'densenet-121': densenet121,
  'mobilenet-v2': mobilenetV2,
  'squeezenet-1.1': squeezenet,
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

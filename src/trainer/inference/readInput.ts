import { fieldOf, type OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { PredictRequest } from '@shared/contract/trainerMessages';
import { messageOf } from '@shared/errors/messageOf';
import { formatShape } from '@shared/tensor/shape';
import { decodeImage, type DecodedImage, type ImageForm } from '@system/decodeImage';

type Input = PredictRequest['inputs'][number];
type Reader<Kind extends Input['kind']> = (
  input: Extract<Input, { kind: Kind }>,
  form: ImageForm,
  data: OpenedData | undefined,
  fed: Field | undefined,
) => Promise<InputImage> | InputImage;

/** An input as the network takes it, or why it cannot be used. */
export type InputImage =
  { readonly pixels: Uint8Array; readonly truth?: string; readonly changes?: string } | { readonly error: string };

const readers: { readonly [Kind in Input['kind']]: Reader<Kind> } = {
  file: async ({ path }, form) => {
    try {
      const image = await decodeImage(path, form);
      const changes = changesOf(image);
      return { pixels: image.pixels, ...(changes && { changes }) };
    } catch (error) {
      const why = messageOf(error).replace(/\.?$/, '.');
      return { error: `${path} cannot be read as an image: ${why} Give a PNG, JPEG, WebP, GIF or TIFF file.` };
    }
  },
  example: async ({ index }, _, data, fed) => {
    const { counts } = data!;
    if (index >= counts.test)
      return { error: `test:${index} does not exist: the test set has examples 0 to ${counts.test - 1}.` };
    const [image, label] = [fed ?? fieldOf(data!, 'image')!, fieldOf(data!, 'class')];
    const columns = await data!.read('test', [index], [image.name, ...(label ? [label.name] : [])]);
    const truth = label?.classes?.[columns[label.name]!.data[0]!];
    return { pixels: columns[image.name]!.data as Uint8Array, ...(truth !== undefined && { truth }) };
  },
};

/** Reads one input. Never throws. @param fed the field of the data that the network takes */
export async function readInput(
  input: Input,
  form: ImageForm,
  data: OpenedData | undefined,
  fed: Field | undefined,
): Promise<InputImage> {
  return (readers[input.kind] as Reader<Input['kind']>)(input, form, data, fed);
}

/** How an image was changed to fit: `resized from 640×480, grey`; nothing where it fitted. */
function changesOf({ height, width, channels, original }: DecodedImage): string {
  const isResized = height !== original.height || width !== original.width;
  return [
    ...(isResized ? [`resized from ${formatShape([original.width, original.height])}`] : []),
    ...(channels === 1 && !original.isGrey ? ['turned grey'] : []),
    ...(channels === 3 && original.isGrey ? ['grey as colour'] : []),
  ].join(', ');
}

import type { TensorFlowOp } from '../op';
import { tensorFlowAveraging, averageGradientByCopies } from '../kernels/pooling';
import { float32, int32 } from '../writer';

export const averagePool: TensorFlowOp<'averagePool'> = (
  writer,
  { inputs: [image], inputTypes: [type], attributes },
) => {
  const { padded, ...pooling } = tensorFlowAveraging(type!.shape, attributes);
  const framed = padded ? writer.node('Pad', [image!, padded.sides(writer)], { T: float32, Tpaddings: int32 }) : image!;
  return [pooling.weigh(writer, writer.node('AvgPool', [framed], pooling.attributes))];
};

export const averagePoolGrad: TensorFlowOp<'averagePoolGrad'> = (writer, { inputs: [gradient], attributes }) => {
  const copies = averageGradientByCopies(writer, gradient!, attributes.inputShape, attributes);
  if (copies !== undefined) return [copies];
  const { padded, ...pooling } = tensorFlowAveraging(attributes.inputShape, attributes);
  const shape = writer.int32(padded?.shape ?? attributes.inputShape);
  const spread = writer.node('AvgPoolGrad', [shape, pooling.weigh(writer, gradient!)], pooling.attributes);
  if (!padded) return [spread];
  return [
    writer.node('Slice', [spread, writer.int32(padded.begin), writer.int32(attributes.inputShape)], {
      T: float32,
      Index: int32,
    }),
  ];
};

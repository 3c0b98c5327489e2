import { DepthwiseConv2D as block, depthwiseGrouping } from '../../../blocks/DepthwiseConv2D';
import { pytorchBlock } from '../block';
import { depthwiseInitial, pytorchConvolution } from './convolution';

export const DepthwiseConv2D = pytorchBlock(block, (writer, context) =>
  pytorchConvolution(writer, context, depthwiseGrouping(context), depthwiseInitial(context.parameters.multiplier)),
);

import { type Window } from '../../tensor/window';
import type { Value } from '../../program/program';
import { sizeOf } from '../../tensor/shape';
import type { BlockContext, Formula, LowerContext, WeightSpec } from '../definition';
import * as convolution from './convolution';
import { gradientFormula } from './convolutionGradients';
import { imageOf } from './image';
import { slidingFormula } from './sliding';
import { biasWeight, convolutionKernel, kernelFormula } from './weights';

/** The parameters that all convolutions have, whatever their grouping. */
export type ConvolutionSpecs = {
  readonly kernel: typeof convolution.kernelParameter;
  readonly stride: typeof convolution.strideParameter;
  readonly padding: typeof convolution.paddingParameter;
  readonly dilation: typeof convolution.dilationParameter;
  readonly activation: typeof convolution.activationParameter;
  readonly bias: typeof convolution.biasParameter;
};

/** How a convolution mixes channels: each filter sees the input channels of one group only. */
export interface Grouping {
  readonly filters: number;
  readonly groups: number;
}

/** What all convolutions share, whatever their grouping: weights, cost, formulas and lowering. */
export function groupedConvolution<Context extends BlockContext<ConvolutionSpecs>>(
  groupingOf: (context: Context) => Grouping,
) {
  const windowOf = ({ parameters, inputs }: BlockContext<ConvolutionSpecs>): Window =>
    convolution.convolutionWindow(parameters, imageOf(inputs[0]).size);
  /** Input channels that a filter sees. */
  const depthOf = (context: Context): number => imageOf(context.inputs[0]).channels / groupingOf(context).groups;
  return {
    weights: (context: Context): WeightSpec[] => {
      const { kernel, bias } = context.parameters;
      const { filters } = groupingOf(context);
      return [convolutionKernel(kernel, depthOf(context), filters), ...biasWeight(bias, filters)];
    },
    macs: (context: Context): number => {
      const { kernel } = context.parameters;
      return sizeOf(context.outputs[0]!.shape) * kernel[0] * kernel[1] * depthOf(context);
    },
    window: windowOf,
    formula: (context: Context): readonly Formula[] =>
      slidingFormula(imageOf(context.inputs[0]).size, windowOf(context)),
    gradientFormula: (context: Context): readonly Formula[] =>
      gradientFormula(imageOf(context.inputs[0]).size, windowOf(context)),
    parameterFormula: (context: Context): string => {
      const { kernel, bias } = context.parameters;
      return kernelFormula(groupingOf(context).filters, [...kernel, depthOf(context)], bias);
    },
    lower: (context: Context & LowerContext<ConvolutionSpecs>): Value[] => {
      const { builder, parameters, values, weight } = context;
      const { padding, stride, dilation } = windowOf(context);
      const convolved = builder.one('conv2d', [values[0]!, weight('kernel')], {
        strides: stride,
        pads: padding,
        dilations: dilation,
        groups: groupingOf(context).groups,
        layout: builder.layout,
      });
      const bias = parameters.bias ? weight('bias') : undefined;
      return [convolution.finish(builder, convolved, bias, parameters.activation, 'image')];
    },
  };
}

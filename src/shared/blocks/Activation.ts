import { activationOptions, activations, type ActivationType } from './activations';
import { defaultSettings, type ActivationDefinition } from './activations/definition';
import { defineBlock } from './definition';
import { sources } from './sources';

const options = activationOptions.filter((option): option is ActivationType => option !== 'none');

export const definitionOf = (type: ActivationType): ActivationDefinition => activations[type];

export const Activation = defineBlock({
  kind: 'primitive',
  type: 'Activation',
  stemParameter: 'function',
  category: 'normalise & activate',
  doc: 'Applies a nonlinearity, so stacked layers can learn more than one could.',
  source: sources.architecturesLecture,
  keywords: ['nonlinearity', ...options],
  // Softmax too: over a vector its result does not depend on the order of the elements.
  elementwise: true,
  parameters: {
    function: { kind: 'choice', default: 'relu', options, help: 'The activation function.' },
    slope: {
      kind: 'number',
      default: defaultSettings.slope,
      minimum: 0,
      maximum: 1,
      step: 0.01,
      help: 'Leaky ReLU only: the factor of negative values.',
      advanced: true,
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (parameters) => parameters.function,
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  formula: ({ parameters }) => [{ rule: definitionOf(parameters.function).formula, worked: '' }],
  lower: ({ builder, parameters, inputs, values }) => [
    definitionOf(parameters.function).lower(builder, values[0]!, parameters, inputs[0]!.axes),
  ],
  examples: [
    {
      name: 'keeps an image',
      parameters: {},
      inputs: [[28, 28, 6]],
      outputs: [[28, 28, 6]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    {
      name: 'keeps a vector',
      parameters: { function: 'softmax' },
      inputs: [[10]],
      outputs: [[10]],
      source: sources.architecturesLecture,
    },
    {
      name: 'a leaky ReLU with a slope of its own',
      parameters: { function: 'leakyRelu', slope: 0.2 },
      inputs: [[3, 4, 5]],
      outputs: [[3, 4, 5]],
      source: 'Maas, Hannun & Ng 2013',
    },
    ...options.map((option) => ({
      name: option,
      parameters: { function: option },
      inputs: [[3, 4, 5]],
      outputs: [[3, 4, 5]],
      source: definitionOf(option).formula,
    })),
  ],
});

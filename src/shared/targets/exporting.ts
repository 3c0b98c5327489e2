import { counted } from '../messages/count';

const retrain = 'Train the drawing again, or export the code without weights.';

/**
 * What keeps a drawing from being written as code or as a training script, in English. It stands here, and not with the other
 * messages, so that the page loads it with what writes.
 */
export const exporting = {
  /** @param reasons sentences */
  incomplete: (reasons: string) => `The drawing can't be exported as code yet: ${reasons}`,
  /** Two sentences, one after the other. */
  then: (first: string, next: string) => `${first} ${next}`,
  feedsItself: (composite: string) =>
    `The output of composite "${composite}" feeds back into one of its own inputs, so it can't become one function. Ungroup it first.`,
  otherSettings: (node: string, owner: string) =>
    `${node} and ${owner} share their weights but not their settings, and in code they are one layer, ` +
    `which has one setting. Give both equal parameters, or each its own weights.`,
  otherChannels: (trained: number, drawn: number) =>
    `The weights were trained on images with ${counted(trained, 'channel', 'channels')}, and the drawing now has ` +
    `an input with ${counted(drawn, 'channel', 'channels')}. ${retrain}`,
  otherInputs: (trained: number, inputs: number) =>
    `The weights were trained on images with ${counted(trained, 'channel', 'channels')}, and the drawing now has ` +
    `${counted(inputs, 'input', 'inputs')}. ${retrain}`,
  missingWeight: (weight: string) => `The weights have no tensor "${weight}"; they belong to another drawing.`,
  otherWeight: (weight: string, trained: string, drawn: string) =>
    `The weight "${weight}" was trained as ${trained}, and the drawing now needs ${drawn}. ${retrain}`,
  noData:
    'A training script needs data for an Input and an Output. Choose data in the recipe, or export the model alone.',
  comparesOutputs: (outputs: string) =>
    `A training script cannot compare Outputs (${outputs}) with another Output yet. Export the model alone.`,
  unequalChannels: (inputs: string) =>
    `A training script cannot have Inputs of images with different channels (${inputs}) yet. Export the model alone.`,
  movesUnequal: (outputs: string) =>
    `A training script needs objectives of one turn (${outputs}) to move the same weights. Give them turns of their own, or export the model alone.`,
  /** @param settings of those that follow */
  turnsWith: (settings: string) =>
    `A training script of objectives that take turns cannot have ${settings} yet. Turn that off, or export the model alone.`,
  accumulation: 'gradient accumulation',
  averaging: 'averaged weights',
  schedule: 'a schedule',
  warmup: 'warm-up',
  weightDecay: 'weight decay',
  kerasTurns:
    'A Keras training script cannot have objectives that take turns or move some weights alone yet. Choose the PyTorch training script.',
  kerasConstant: (outputs: string) =>
    `A Keras training script cannot compare Outputs (${outputs}) with a constant yet. Choose the PyTorch training script.`,
};

import { describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import type { BlockDefinition, PrimitiveBlock } from '@shared/blocks/definition';
import { resolveParameters } from '@shared/document/parameters/resolve';
import { typeOfShape } from '@shared/tensor/exampleType';
import { english } from '@renderer/words/english';
import { leavesOf } from './leaves';

const all = Object.values<BlockDefinition>(blocks);

/** What definitions say themselves, in English alone, and the page shows as it is. What is done leaves this list. */
const toDo: Readonly<Record<string, () => readonly string[]>> = {
  'help of parameters': () => all.flatMap(({ parameters }) => Object.values(parameters).map(({ help }) => help)),
  'captions of blocks': () => [captionOf('Dense', { units: 84 }), captionOf('LSTM', { returnSequences: true })],
  'rules of formulas': () => {
    const shuffle = blocks.PixelShuffle as PrimitiveBlock;
    const [inputs, outputs] = [
      [8, 8, 4],
      [16, 16, 1],
    ].map((shape) => [typeOfShape(shape)]);
    return shuffle.formula!({ parameters: { factor: 2 }, inputs: inputs!, outputs: outputs! }).map(({ rule }) => rule);
  },
};

function captionOf(type: 'Dense' | 'LSTM', given: Record<string, unknown>): string {
  const block = blocks[type] as BlockDefinition;
  return block.caption(resolveParameters(block.parameters, given).values);
}

describe('texts of definitions', () => {
  const known = new Set(
    leavesOf(Object.fromEntries(Object.entries(english).map(([name, area]) => [name, area.english]))).map(
      ([, text]) => text,
    ),
  );

  it.each(Object.entries(toDo))('are still to be moved: %s', (_, textsOf) => {
    const texts = textsOf().filter((text) => /\p{L}{2}/u.test(text));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => known.has(text))).toEqual([]);
  });
});

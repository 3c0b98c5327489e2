import type { ParameterValue } from '@shared/document/schema';
import { documentSchema, type NetloomDocument } from '@shared/document/schema';
import { blocks } from '@shared/blocks/registry';
import { inputParameters } from '@shared/blocks/Input';
import { asType, type ExampleType } from '@shared/tensor/exampleType';
import type { Shape } from '@shared/tensor/shape';

/** A drawing of one block between inputs of these shapes and an output: the block is called `node`. */
export function drawingOf(
  block: string,
  parameters: Readonly<Record<string, unknown>>,
  inputs: readonly (Shape | ExampleType)[],
): NetloomDocument {
  const ports = blocks[block]!.inputs;
  const at = { x: 0, y: 0 };
  return documentSchema.parse({
    format: 'netloom',
    version: 1,
    nodes: [
      ...inputs.map((type, index) => ({
        id: `input${index}`,
        block: 'Input',
        parameters: inputParameters(asType(type)),
        position: at,
      })),
      { id: 'node', block, parameters: parameters as Record<string, ParameterValue>, position: at },
      { id: 'output', block: 'Output', position: at },
    ],
    edges: [
      ...inputs.map((_, index) => ({
        from: [`input${index}`, 'output'],
        to: ['node', (ports[index] ?? ports.at(-1))!.name],
      })),
      { from: ['node', 'output'], to: ['output', 'input'] },
    ],
  });
}

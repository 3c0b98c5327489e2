import type { Remedy } from '../../blocks/definition';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import type { Problem } from '../network';
import type { DatasetFacts } from '../../data/facts';
import { formatShape, sameShape } from '../../tensor/shape';
import type { Findings } from './finding';
import { outputRemedies } from './outputRemedies';

/** Whether the input takes what the dataset gives. */
export function checkInput(input: PrimitiveNode, { shape }: DatasetFacts, findings: Findings): Problem[] {
  const drawn = findings.get(input.path)!.analysis.outputs[0];
  if (!shape || !drawn || sameShape(shape, drawn)) return [];
  const parameter = Object.entries(input.block.parameters).find(([, spec]) => spec.kind === 'shape')?.[0];
  const remedies: Remedy[] = parameter
    ? [
        {
          label: `Set ${parameter} to ${formatShape(shape)}`,
          action: { kind: 'set', parameters: { [parameter]: [...shape] } },
          result: shape,
        },
      ]
    : [];
  return [
    {
      path: input.path,
      severity: 'error',
      onlyTraining: true,
      brief: 'not the dataset’s shape',
      message: `The dataset's images are ${formatShape(shape)}; ${input.path} is drawn for ${formatShape(drawn)}.`,
      ...(parameter && { parameter }),
      remedies,
    },
  ];
}

/** Whether the answer has one number for each class. */
export function checkOutput(
  expansion: Expansion,
  output: PrimitiveNode,
  { classes }: DatasetFacts,
  findings: Findings,
): Problem[] {
  const arriving = findings.get(output.path)!.analysis.inputs[0];
  if (!classes || !arriving || sameShape(arriving, [classes])) return [];
  const edge = output.arrivals[0]?.edge;
  return [
    {
      path: output.path,
      severity: 'error',
      onlyTraining: true,
      brief: `not ${classes} classes`,
      message: `The dataset has ${classes} classes, so the output needs ${classes} numbers; ${formatShape(arriving)} arrives.`,
      input: 0,
      ...(edge && { edge }),
      remedies: output.readOnly ? [] : outputRemedies(expansion, findings, output, arriving, classes),
    },
  ];
}

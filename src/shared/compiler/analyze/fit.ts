import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import type { DatasetFacts } from '../../data/facts';
import { singleClass } from '../../data/remarks';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { inputMisfit, outputMisfit } from '../datasetFit';
import type { Findings } from './finding';
import { outputRemedies } from './outputRemedies';

/** Whether the input's shape matches the dataset. */
export function checkInput(input: PrimitiveNode, facts: DatasetFacts, findings: Findings): Problem[] {
  const { shape } = facts;
  const drawn = findings.get(input.path)!.analysis.outputs[0];
  const misfit = drawn && inputMisfit(input.path, drawn, facts);
  if (!misfit || !shape) return [];
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
      ...misfit,
      ...(parameter && { parameter }),
      remedies,
    },
  ];
}

/** Whether the output has one value per class. */
export function checkOutput(
  expansion: Expansion,
  output: PrimitiveNode,
  facts: DatasetFacts,
  findings: Findings,
): Problem[] {
  const arriving = findings.get(output.path)!.analysis.inputTypes[0];
  const misfit = arriving && outputMisfit(arriving.shape, facts);
  const warnings = singleClassProblem(output, facts);
  if (!misfit || !arriving) return warnings;
  const edge = output.arrivals[0]?.edge;
  const remedies = output.readOnly ? [] : outputRemedies(expansion, findings, output, arriving, facts.classes!);
  return [
    ...warnings,
    {
      path: output.path,
      severity: 'error',
      onlyTraining: true,
      ...misfit,
      input: 0,
      ...(edge && { edge }),
      remedies: [...labelRemedies(arriving.shape, facts), ...remedies],
    },
  ];
}

/** Labels that no image has need no output. */
function labelRemedies(arriving: Shape, { classes, missing = [] }: DatasetFacts): Remedy[] {
  const occurring = classes! - missing.length;
  if (missing.length === 0 || !sameShape(arriving, [occurring])) return [];
  return [{ label: `Number the ${occurring} labels that occur from 0`, action: { kind: 'consecutiveLabels' } }];
}

function singleClassProblem({ path }: PrimitiveNode, { name, classes, missing = [] }: DatasetFacts): Problem[] {
  if (classes === undefined || classes - missing.length !== 1) return [];
  return [
    {
      path,
      severity: 'warning',
      onlyTraining: true,
      brief: 'a single class',
      message: singleClass(`All images of ${name ?? 'the dataset'} are of one class`),
    },
  ];
}

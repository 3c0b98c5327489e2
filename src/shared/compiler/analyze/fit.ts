import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import type { DatasetFacts } from '../../data/facts';
import { classCount, type FieldFacts } from '../../data/field';
import { singleClass } from '../../data/remarks';
import { inputChange } from '../../blocks/Input';
import { shapeParameter } from '../../editing';
import type { ExampleType } from '../../tensor/exampleType';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { inputMisfit, outputMisfit } from '../datasetFit';
import type { Findings } from './finding';
import { inputTypeOf, outputFor } from '../task/target';
import { outputRemedies } from './outputRemedies';

/** Whether an Input takes the field of the data that it gets. */
export function checkInput(
  input: PrimitiveNode,
  field: FieldFacts | undefined,
  facts: DatasetFacts,
  findings: Findings,
): Problem[] {
  if (!field) return [nothingFor(input, facts)];
  const drawn = findings.get(input.path)!.analysis.outputTypes[0];
  const misfit = drawn && inputMisfit(input.path, drawn, field, facts);
  const wanted = inputTypeOf(field);
  if (!misfit || !wanted) return [];
  const parameter = shapeParameter(input.block);
  const remedies = parameter ? [inputRemedy(input, drawn, wanted)] : [];
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

function inputRemedy({ parameters }: PrimitiveNode, drawn: ExampleType, wanted: ExampleType): Remedy {
  const change = inputChange(parameters, drawn, wanted);
  const label = Object.entries(change)
    .map(([name, value]) => `Set ${name} to ${typeof value === 'string' ? value : formatShape(value)}`)
    .join(' and ');
  return { label, action: { kind: 'set', parameters: change }, result: wanted.shape };
}

/** Whether an output can be compared with its target, such as by one value per class. */
export function checkOutput(
  expansion: Expansion,
  output: PrimitiveNode,
  field: FieldFacts | undefined,
  facts: DatasetFacts,
  findings: Findings,
): Problem[] {
  if (!field) return [nothingFor(output, facts)];
  const arriving = findings.get(output.path)!.analysis.inputTypes[0];
  const misfit = arriving && outputMisfit(arriving.shape, field, facts);
  const warnings = singleClassProblem(output, field, facts);
  if (!misfit || !arriving) return warnings;
  const edge = output.arrivals[0]?.edge;
  const remedies = output.readOnly ? [] : outputRemedies(expansion, findings, output, arriving, outputFor(field)!);
  return [
    ...warnings,
    {
      path: output.path,
      severity: 'error',
      onlyTraining: true,
      ...misfit,
      input: 0,
      ...(edge && { edge }),
      remedies: [...labelRemedies(arriving.shape, field, facts), ...remedies],
    },
  ];
}

/** Labels that no image has need no output. */
function labelRemedies(arriving: Shape, field: FieldFacts, { missing = [] }: DatasetFacts): Remedy[] {
  const occurring = (classCount(field) ?? 0) - missing.length;
  if (missing.length === 0 || !sameShape(arriving, [occurring])) return [];
  return [{ label: `Number the ${occurring} labels that occur from 0`, action: { kind: 'consecutiveLabels' } }];
}

/** An Input or Output that no field of the data is left for. */
function nothingFor({ path, block }: PrimitiveNode, { name = 'The dataset' }: DatasetFacts): Problem {
  return {
    path,
    severity: 'error',
    onlyTraining: true,
    brief: 'no data',
    message: `${name} has nothing for ${path}. Remove this ${block.type}, or choose data that have a field for it.`,
  };
}

function singleClassProblem(
  { path }: PrimitiveNode,
  field: FieldFacts,
  { name, missing = [] }: DatasetFacts,
): Problem[] {
  const classes = classCount(field);
  if (field.kind !== 'class' || classes === undefined || classes - missing.length !== 1) return [];
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

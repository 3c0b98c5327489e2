import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import type { DatasetFacts } from '../../data/facts';
import { classCount, type FieldFacts } from '../../data/field';
import { inputChange } from '../../blocks/Input';
import { shapeParameter } from '../../editing';
import type { ExampleType } from '../../tensor/exampleType';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { inputMisfit, outputMisfit } from '../datasetFit';
import type { Findings } from './finding';
import { inputTypeOf, outputFor } from '../task/target';
import { outputRemedies } from './outputRemedies';
import { labelled, say, stated } from '../../messages/saying';

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
  const { shape, kind } = change;
  const said =
    shape && kind
      ? labelled('setKind', formatShape(shape), kind)
      : shape
        ? labelled('set', 'shape', formatShape(shape))
        : labelled('set', 'kind', kind ?? '');
  return { ...said, action: { kind: 'set', parameters: change }, result: wanted.shape };
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
  return [{ ...labelled('numberLabels', occurring), action: { kind: 'consecutiveLabels' } }];
}

/** An Input or Output that no field of the data is left for. */
function nothingFor({ path, block }: PrimitiveNode, { name }: DatasetFacts): Problem {
  return {
    path,
    severity: 'error',
    onlyTraining: true,
    ...stated('training', 'noData', name ?? say('parts', 'datasetFirst'), path, block.type),
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
      ...stated('training', 'singleClass', name ?? say('parts', 'dataset')),
    },
  ];
}

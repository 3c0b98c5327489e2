import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { formatBytes, formatCount, formatFlops, formatMacs } from '../format/units';
import { useDrawingStore } from '../drawing/drawingStore';
import { useOwnerName } from '../drawing/useOwnerName';
import { contextOf } from './Formulas';

interface FactsProps {
  readonly parameters: ParameterValues<ParameterSpecs> | undefined;
  readonly analysis: NodeAnalysis;
}

/** Facts about a node, each with its unit. */
export function Facts({ parameters, analysis }: FactsProps) {
  const batch = useDrawingStore(({ document }) => document.recipe.batch);
  const owner = useOwnerName(analysis);
  if (analysis.state !== 'ready') return null;
  const known = parameters && contextOf({ parameters, analysis });
  const formula = owner === undefined ? known?.block.parameterFormula?.(known.context) : `those of ${owner}`;
  const { trainable, fixed } = analysis.parameters;
  const field = analysis.receptiveField;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['input', analysis.inputs.map((shape) => shape.join(' × ')).join(', ') || undefined],
    ['output', analysis.outputs.map((shape) => shape.join(' × ')).join(', ')],
    [fixed && !formula ? 'trainable parameters' : 'parameters', formula ?? formatCount(trainable)],
    ['non-trainable parameters', fixed ? formatCount(fixed) : undefined],
    ['MACs', analysis.macs ? formatMacs(analysis.macs) : undefined],
    ['FLOPs', analysis.macs ? formatFlops(2 * analysis.macs) : undefined],
    ['activations', `${formatBytes(analysis.activationBytes)} / image`],
    ['training memory', `${formatBytes(analysis.trainingBytes)} at batch ${batch}`],
    ['receptive field', field && `${field.size.join(' × ')}, stride ${sameOrBoth(field.stride)}`],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function sameOrBoth([vertical, horizontal]: readonly [number, number]): string {
  return vertical === horizontal ? String(vertical) : `${vertical} × ${horizontal}`;
}

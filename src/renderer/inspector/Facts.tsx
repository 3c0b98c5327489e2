import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { formatBytes, formatCount, formatFlops, formatMacs } from '../format/units';
import { useDrawingStore } from '../drawing/drawingStore';
import { useOwnerName } from '../drawing/useOwnerName';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { useSentence } from '../words/sentence';
import { contextOf } from './Formulas';

interface FactsProps {
  readonly parameters: ParameterValues<ParameterSpecs> | undefined;
  readonly analysis: NodeAnalysis;
}

/** Facts about a node, each with its unit. */
export function Facts({ parameters, analysis }: FactsProps) {
  const { facts: words } = useWords(inspectorWords);
  const batch = useDrawingStore(({ document }) => document.recipe.batch);
  const owner = useOwnerName(analysis);
  const sentence = useSentence();
  if (analysis.state !== 'ready') return null;
  const known = parameters && contextOf({ parameters, analysis });
  const ownFormula = known?.block.parameterFormula?.(known.context);
  const formula = owner === undefined ? ownFormula && sentence(ownFormula) : words.thoseOf(owner);
  const { trainable, fixed } = analysis.parameters;
  const field = analysis.receptiveField;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.input, analysis.inputs.map((shape) => shape.join(' × ')).join(', ') || undefined],
    [words.output, analysis.outputs.map((shape) => shape.join(' × ')).join(', ')],
    [fixed && !formula ? words.trainable : words.parameters, formula ?? formatCount(trainable)],
    [words.fixed, fixed ? formatCount(fixed) : undefined],
    ['MACs', analysis.macs ? formatMacs(analysis.macs) : undefined],
    ['FLOPs', analysis.macs ? formatFlops(2 * analysis.macs) : undefined],
    [words.activations, words.perImage(formatBytes(analysis.activationBytes))],
    [words.trainingMemory, words.atBatch(formatBytes(analysis.trainingBytes), batch)],
    [words.receptiveField, field && words.withStride(field.size.join(' × '), sameOrBoth(field.stride))],
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

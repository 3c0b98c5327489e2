import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { Formula } from '@shared/blocks/definition';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { useSentence } from '../words/sentence';

interface FormulasProps {
  /** Every parameter's value in the use that is open. */
  readonly parameters: ParameterValues<ParameterSpecs>;
  readonly analysis: NodeAnalysis;
}

/** The input of a primitive block's rules for this node; `undefined` where its shapes are unknown. */
export function contextOf({ parameters, analysis }: FormulasProps) {
  const { block } = analysis;
  if (analysis.state !== 'ready' || block?.kind !== 'primitive') return undefined;
  return { block, context: { parameters, inputs: analysis.inputTypes, outputs: analysis.outputTypes } };
}

/** The output-size rule with this node's numbers in it, and how its gradients are calculated. */
export function Formulas(props: FormulasProps) {
  const { backpropagation } = useWords(inspectorWords);
  const known = contextOf(props);
  const formulas = known?.block.formula?.(known.context) ?? [];
  const gradients = known?.block.gradientFormula?.(known.context) ?? [];
  return (
    <>
      <FormulaList formulas={formulas} />
      {gradients.length > 0 && (
        <details className="inspector-gradients">
          <summary>{backpropagation}</summary>
          <FormulaList formulas={gradients} />
        </details>
      )}
    </>
  );
}

function FormulaList({ formulas }: { readonly formulas: readonly Formula[] }) {
  const sentence = useSentence();
  if (!formulas.length) return null;
  return (
    <div className="inspector-formulas">
      {formulas.map(({ rule, worked, source }) => (
        <figure key={`${sentence(rule)} ${sentence(worked)}`} className="inspector-formula">
          <div>{sentence(rule)}</div>
          <div>
            <Worked text={sentence(worked)} />
          </div>
          {source && <figcaption>{source}</figcaption>}
        </figure>
      ))}
    </div>
  );
}

/** The result, which stands behind the last =, in bold. */
function Worked({ text }: { readonly text: string }) {
  const place = text.lastIndexOf('=');
  if (place < 0) return text;
  return (
    <>
      {text.slice(0, place + 1)} <b>{text.slice(place + 1).trim()}</b>
    </>
  );
}

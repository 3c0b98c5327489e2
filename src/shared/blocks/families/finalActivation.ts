import type { ParameterSpec, ParameterSpecs, ParameterValues } from '../../document/parameters/spec';

/** The choice of the activation that a block ends with. */
interface ActivationChoice {
  readonly parameter: string;
  /** The activation's name, or `none`. */
  readonly chosen: string;
  readonly options: readonly string[];
}

/** What a block with these parameters ends with; nothing where it has no choice of activations. */
export function finalActivation(
  specs: ParameterSpecs,
  values: ParameterValues<ParameterSpecs>,
): ActivationChoice | undefined {
  for (const [parameter, spec] of Object.entries<ParameterSpec>(specs))
    // No other choice has a softmax in it.
    if (spec.kind === 'choice' && spec.options.includes('softmax'))
      return { parameter, chosen: String(values[parameter]), options: spec.options };
  return undefined;
}

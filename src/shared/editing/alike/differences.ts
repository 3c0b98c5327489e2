import { blockLibrary } from '../../blocks/library';
import { resolveParameters } from '../../document/parameters/resolve';
import { parameterSchema } from '../../document/parameters/schema';
import type { ParameterSpec, ParameterSpecs } from '../../document/parameters/spec';
import type { NetloomDocument, NetNode, ParameterValue } from '../../document/schema';
import { exposable } from '../exposed';
import { isExpression, substituteNode } from '../substitute';

/** A parameter of a node inside a composite, with the other value that it has in some place. */
export interface Difference {
  readonly node: string;
  readonly parameter: string;
  readonly value: ParameterValue;
}

/** Compares nodes inside a composite, as one use of it has them, with nodes elsewhere in the graph of that use. */
export class NodeComparison {
  private readonly library;
  private readonly given: Readonly<Record<string, ParameterValue>>;

  constructor(document: NetloomDocument, use: NetNode) {
    this.library = blockLibrary(document);
    const defaults = resolveParameters(this.library.get(use.block)?.parameters ?? {}, {}).values;
    const all = { ...(defaults as Record<string, ParameterValue>), ...use.parameters };
    // What is handed on under the same name says the same inside and outside.
    const isHandedOn = ([name, value]: [string, ParameterValue]) => isExpression(value) && value.expression === name;
    this.given = Object.fromEntries(Object.entries(all).filter((entry) => !isHandedOn(entry)));
  }

  /** What differs in plain parameters alone; `undefined` where anything else does. `weightsOf`: of the node here, as it is inside. */
  differences(inside: NetNode, here: NetNode, weightsOf: string | undefined): readonly Difference[] | undefined {
    const opened = substituteNode(inside, this.given);
    const settings = ({ block, repeat, each, timeDistributed, bypass }: NetNode) =>
      JSON.stringify([block, repeat, each, timeDistributed ?? false, bypass || false]);
    if (settings(opened) !== settings(here) || inside.weightsOf !== weightsOf) return undefined;
    const specs: ParameterSpecs = this.library.get(here.block)?.parameters ?? {};
    const names = new Set([...Object.keys(opened.parameters), ...Object.keys(here.parameters)]);
    const found: Difference[] = [];
    for (const parameter of names) {
      const spec = Object.hasOwn(specs, parameter) ? specs[parameter] : undefined;
      const value = here.parameters[parameter] ?? (spec?.default as ParameterValue | undefined);
      if (sameValue(spec, opened.parameters[parameter], value)) continue;
      const isPlain = !isExpression(inside.parameters[parameter]) && value !== undefined && !isExpression(value);
      if (!isPlain || !spec || !exposable(spec, inside.parameters[parameter])) return undefined;
      found.push({ node: inside.id, parameter, value });
    }
    return found;
  }
}

/** One number for a pair is the same as two. */
function sameValue(
  spec: ParameterSpec | undefined,
  left: ParameterValue | undefined,
  right: ParameterValue | undefined,
) {
  const long = (value: ParameterValue | undefined): unknown => {
    const read = spec && parameterSchema(spec).safeParse(value ?? spec.default);
    return read?.success ? read.data : value;
  };
  return JSON.stringify(long(left)) === JSON.stringify(long(right));
}

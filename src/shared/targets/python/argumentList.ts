import type { Body } from './body';
import { Names, snakeCase } from './identifiers';
import { formatValue, type PythonValue } from './values';

/** An argument of a composite's function or class. */
export interface Argument {
  readonly name: string;
  /** Its value at each use. */
  readonly values: ReadonlyMap<Body, PythonValue>;
  /** The parameter of the composite that it passes on, or the input whose channels it counts; neither for other values. */
  readonly origin: { readonly parameter: string } | { readonly input: number } | undefined;
}

/** A name, or two numbers and names with a sign between them. */
const simple = /^\s*([A-Za-z_][\w.]*|\d+)\s*(?:([*+/-])\s*([A-Za-z_][\w.]*|\d+)\s*)?$/;

/** The channels of what arrives at a port. */
const portChannels = /^(\w+)\.channels$/;

/**
 * The arguments that uses of one composite need, and what is said in their place in the body. Names come from the parameters
 * of the composite and from what the drawing says of a value, never from values that happen to be equal.
 */
export class ArgumentList {
  private readonly names = new Names('variable');
  private readonly byKey = new Map<string, Argument>();

  constructor(readonly uses: readonly Body[]) {}

  get arguments(): Argument[] {
    return [...this.byKey.values()];
  }

  /**
   * The expression over arguments that the drawing gives an item's parameter which has these values.
   * @param wanted the parameter, where it is known
   */
  expression(item: number, values: readonly PythonValue[], wanted?: string): string | undefined {
    const found = this.uses[0]!.items[item]!.expressions.findIndex(
      ({ parameter }, index) =>
        (wanted === undefined || parameter === wanted) &&
        this.uses.every((use, at) => sameValue(values[at]!, compact(use.items[item]!.expressions[index]!.value))),
    );
    if (found < 0) return undefined;
    const [, left, sign, right] = simple.exec(this.uses[0]!.items[item]!.expressions[found]!.text) ?? [];
    if (left === undefined) return undefined;
    const operands = [left, ...(right === undefined ? [] : [right])];
    const given = operands.map((operand) => this.valuesOf(operand));
    if (sign !== undefined && !given.flat().every((value) => typeof value === 'number')) return undefined;
    // Python tells 2 and 2.0 apart: what must be whole is calculated of whole numbers, by its whole division.
    const isWhole = values.every(Number.isInteger);
    if (isWhole && !given.flat().every(Number.isInteger)) return undefined;
    return operands
      .map((operand, index) => this.operand(operand, given[index]!))
      .join(` ${sign === '/' && isWhole ? '//' : sign} `);
  }

  /** An argument for values that no parameter of the composite stands for. */
  own(hint: string, values: readonly PythonValue[], input?: number): string {
    return this.argument(
      `own ${hint} ${JSON.stringify(values)}`,
      hint,
      values,
      input === undefined ? undefined : { input },
    );
  }

  /** The argument for the channels of a tensor that arrives. */
  channels(input: number, values: readonly PythonValue[]): string {
    return this.own(input === 0 ? 'in_channels' : `in_channels_${input + 1}`, values, input);
  }

  /** A number as it is; a name of the composite as an argument, or as its value where all uses agree. */
  private operand(text: string, values: readonly PythonValue[]): string {
    if (values.every((value) => sameValue(value, values[0]!))) return formatValue(values[0]!);
    const [, port] = portChannels.exec(text) ?? [];
    const input = port === undefined ? undefined : this.uses[0]!.ports.get(port);
    if (input !== undefined && input >= 0) return this.channels(input, values);
    return this.argument(`parameter ${text}`, text, values, { parameter: text });
  }

  /** Of a number or of a name of the composite, at each use. */
  private valuesOf(text: string): PythonValue[] {
    return this.uses.map(({ parameters }) => (/^\d/.test(text) ? Number(text) : compact(parameters[text])));
  }

  private argument(key: string, hint: string, values: readonly PythonValue[], origin: Argument['origin']): string {
    let argument = this.byKey.get(key);
    if (!argument) {
      argument = {
        name: this.names.fresh(snakeCase(hint)),
        values: new Map(this.uses.map((use, index) => [use, values[index]!])),
        origin,
      };
      this.byKey.set(key, argument);
    }
    return argument.name;
  }
}

export function sameValue(left: PythonValue, right: PythonValue): boolean {
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right));
}

/** A pair of equal numbers as one, as it stands in the code. */
function compact(value: unknown): PythonValue {
  return Array.isArray(value) && value.length === 2 && value[0] === value[1]
    ? (value[0] as number)
    : (value as PythonValue);
}

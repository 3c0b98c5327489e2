import type { BlockProblem } from '../../document/problem';
import type { ParameterSpec, ParameterSpecs, ParameterValues } from '../../document/parameters/spec';
import { resolveParameters } from '../../document/parameters/resolve';
import { evaluateExpression, type ExpressionScope } from '../../document/expression';
import type { ParameterValue } from '../../document/schema';
import { stated, type Statement } from '../../messages/saying';

/** A node's parameters as its block wants them: expressions worked out, defaults filled in, everything checked. */
export interface Resolved {
  readonly values: ParameterValues<ParameterSpecs>;
  readonly problems: readonly ParameterProblem[];
  /**
   * Whether every value can be used; where not, `values` holds the default in its place. It can't, without a problem, while
   * it isn't known what arrives at the composite.
   */
  readonly sound: boolean;
}

export interface ParameterProblem extends BlockProblem {
  readonly severity: 'error' | 'warning';
}

type Given = Readonly<Record<string, ParameterValue>>;

const known = new WeakMap<ParameterSpecs, WeakMap<Given, WeakMap<ExpressionScope, Resolved>>>();

/** The scope of the drawing itself: there are no names, only arithmetic. */
export const topScope: ExpressionScope = Object.freeze({});

/**
 * Resolves what a node states against what its block declares. Equal objects give the same result object, so that later
 * steps can see by identity that nothing changed.
 */
export function resolveNode(specs: ParameterSpecs, given: Given, scope: ExpressionScope = topScope): Resolved {
  let byGiven = known.get(specs);
  if (!byGiven) known.set(specs, (byGiven = new WeakMap()));
  let byScope = byGiven.get(given);
  if (!byScope) byGiven.set(given, (byScope = new WeakMap()));
  let resolved = byScope.get(scope);
  if (!resolved) byScope.set(scope, (resolved = resolve(specs, given, scope)));
  return resolved;
}

function resolve(specs: ParameterSpecs, given: Given, scope: ExpressionScope): Resolved {
  const failures: ParameterProblem[] = [];
  const raw: [string, unknown][] = [];
  let isWaiting = false;
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'object' || Array.isArray(value)) {
      raw.push([name, value]);
      continue;
    }
    const result = evaluateExpression(value.expression, scope);
    if ('value' in result) raw.push([name, result.value]);
    else if (result.isWaiting) isWaiting = true;
    else
      failures.push({
        severity: 'error',
        ...stated('drawing', 'badExpression', name, result.said),
        parameter: name,
      });
  }
  const { values: resolved, problems } = resolveParameters(specs, Object.fromEntries(raw));
  const found = problems.map((problem): ParameterProblem => {
    const { parameter } = problem;
    if (parameter === undefined || !Object.hasOwn(specs, parameter)) return { ...problem, severity: 'warning' };
    const uneven = unevenDivision(specs[parameter]!, given[parameter], scope);
    return { ...(uneven ? { parameter, ...uneven } : problem), severity: 'error' };
  });
  const all = [...failures, ...found];
  const values = all.length ? resolved : oneOf(specs, resolved);
  return { values, problems: all, sound: !isWaiting && all.every(({ severity }) => severity === 'warning') };
}

const division = /^\s*([\w.]+)\s*\/\s*([\w.]+)\s*$/;

/** What is wrong where a whole number is one name of a composite divided by another, and they do not divide evenly. */
function unevenDivision(
  { kind }: ParameterSpec,
  given: ParameterValue | undefined,
  scope: ExpressionScope,
): Statement | undefined {
  if (kind !== 'integer' || typeof given !== 'object' || Array.isArray(given)) return undefined;
  const [, whole, part] = division.exec(given.expression) ?? [];
  if (whole === undefined || part === undefined) return undefined;
  const [dividend, divisor] = [scope[whole], scope[part]];
  if (typeof dividend !== 'number' || typeof divisor !== 'number' || Number.isInteger(dividend / divisor))
    return undefined;
  return stated('drawing', 'uneven', whole, part, dividend, divisor);
}

/** Values that were resolved already, by the specs they are of and by what they say. */
const knownValues = new WeakMap<ParameterSpecs, Map<string, Resolved['values']>>();

/** A field that is dragged makes hundreds of values; without an end they would stay. */
const mostValues = 1000;

/** The object that equal values had before, so that equal uses of a composite have one scope, and their parts one result. */
function oneOf(specs: ParameterSpecs, resolved: Resolved['values']): Resolved['values'] {
  let known = knownValues.get(specs);
  if (!known) knownValues.set(specs, (known = new Map()));
  const key = JSON.stringify(resolved);
  const earlier = known.get(key);
  if (earlier) return earlier;
  if (known.size === mostValues) known.clear();
  known.set(key, resolved);
  return resolved;
}

import type { BlockProblem } from '../../document/problem';
import type { ParameterSpecs, ParameterValues } from '../../document/parameters/spec';
import { resolveParameters } from '../../document/parameters/resolve';
import { evaluateExpression, type ExpressionScope } from '../../document/expression';
import type { ParameterValue } from '../../document/schema';

/** A node's parameters as its block wants them: expressions worked out, defaults filled in, everything checked. */
export interface Resolved {
  readonly values: ParameterValues<ParameterSpecs>;
  readonly problems: readonly ParameterProblem[];
  /** Whether every value can be used; where not, `values` holds the default in its place. */
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
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'object' || Array.isArray(value)) {
      raw.push([name, value]);
      continue;
    }
    const result = evaluateExpression(value.expression, scope);
    if ('value' in result) raw.push([name, result.value]);
    else
      failures.push({
        severity: 'error',
        message: `${name}: ${result.error}`,
        brief: 'bad expression',
        parameter: name,
      });
  }
  const { values: resolved, problems } = resolveParameters(specs, Object.fromEntries(raw));
  const found = problems.map((problem): ParameterProblem => {
    const isKnown = problem.parameter !== undefined && Object.hasOwn(specs, problem.parameter);
    return { ...problem, severity: isKnown ? 'error' : 'warning' };
  });
  const all = [...failures, ...found];
  const values = all.length ? resolved : oneOf(specs, resolved);
  return { values, problems: all, sound: all.every(({ severity }) => severity === 'warning') };
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

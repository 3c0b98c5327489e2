import type { BlockProblem, Remedy } from '../problem';
import type { z } from 'zod';
import { describeExpectation, fallbackValue, parameterSchema } from './schema';
import type { ParameterSpec, ParameterSpecs, ParameterValues } from './spec';
import { labelled, stated } from '../../messages/saying';

const cache = new WeakMap<ParameterSpecs, ReadonlyMap<string, z.ZodType>>();

function schemasOf(specs: ParameterSpecs): ReadonlyMap<string, z.ZodType> {
  const known = cache.get(specs);
  if (known) return known;
  const made = new Map(Object.entries(specs).map(([name, spec]) => [name, parameterSchema(spec)]));
  cache.set(specs, made);
  return made;
}

/**
 * The values of all of a block's parameters: from the document, or else the default, in their long form (a pair given as one
 * number becomes two). An invalid value is a problem; its default is used instead, so that the rest can still be shown.
 */
export function resolveParameters<Specs extends ParameterSpecs>(
  specs: Specs,
  raw: Readonly<Record<string, unknown>>,
): { readonly values: ParameterValues<Specs>; readonly problems: readonly BlockProblem[] } {
  const problems: BlockProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, schema] of schemasOf(specs)) {
    const spec = specs[name]!;
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    const parsed = given === undefined ? undefined : schema.safeParse(given);
    if (parsed?.success) {
      values[name] = parsed.data;
      continue;
    }
    const usual = schema.safeParse(spec.default);
    const standIn = usual.success ? spec.default : fallbackValue(spec);
    values[name] = usual.success ? usual.data : standIn;
    if (parsed) problems.push(badValue(name, spec, given, standIn));
    else if (!usual.success) problems.push(badDefault(name, spec, standIn));
  }
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(specs, name)) continue;
    const known = Object.keys(specs);
    const unknown = known.length
      ? stated('block', 'unknownParameter', name, known)
      : stated('block', 'noParameters', name);
    problems.push({ ...unknown, parameter: name });
  }
  return { values: values as ParameterValues<Specs>, problems };
}

function badValue(name: string, spec: ParameterSpec, given: unknown, standIn: unknown): BlockProblem {
  const label = spec.label ?? name;
  return {
    ...stated('block', 'badValue', label, describeExpectation(spec), JSON.stringify(given)),
    parameter: name,
    remedies: [setting(name, standIn)],
  };
}

/** A composite of the user's own may declare a default that its bounds or options exclude. */
function badDefault(name: string, spec: ParameterSpec, standIn: unknown): BlockProblem {
  const label = spec.label ?? name;
  return {
    ...stated('block', 'badDefault', label, describeExpectation(spec), JSON.stringify(spec.default)),
    parameter: name,
    remedies: [setting(name, standIn)],
  };
}

function setting(name: string, value: unknown): Remedy {
  return { ...labelled('set', name, JSON.stringify(value)), action: { kind: 'set', parameters: { [name]: value } } };
}

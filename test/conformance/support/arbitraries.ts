import * as fc from 'fast-check';
import type { BlockDefinition, PrimitiveBlock } from '@shared/blocks/definition';
import type { ParameterSpec } from '@shared/document/parameters/spec';
import { plainType, typeOfShape, type ExampleType } from '@shared/tensor/exampleType';
import type { Shape } from '@shared/tensor/shape';

type SpecOf<Kind extends ParameterSpec['kind']> = Extract<ParameterSpec, { kind: Kind }>;

const small = (minimum = 0, maximum = Infinity) => fc.integer({ min: minimum, max: Math.min(minimum + 6, maximum) });

const values: { readonly [Kind in ParameterSpec['kind']]: (spec: SpecOf<Kind>) => fc.Arbitrary<unknown> } = {
  integer: ({ minimum, maximum }) => small(minimum, maximum),
  number: ({ minimum = -2, maximum = minimum + 4 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  boolean: () => fc.boolean(),
  choice: ({ options }) => fc.constantFrom(...options),
  pair: ({ minimum }) => fc.oneof(small(minimum), fc.tuple(small(minimum), small(minimum))),
  padding: ({ named }) => {
    const side = fc.nat(3);
    const pixels = [side, fc.tuple(side, side, side, side)];
    return named.length > 0 ? fc.oneof(fc.constantFrom(...named), ...pixels) : fc.oneof(...pixels);
  },
  shape: ({ free }) => {
    const rest = fc.integer({ min: 1, max: 4 });
    const shapes = free
      ? [image, vector, fc.tuple(fc.constant(-1), rest)]
      : [image, vector, fc.constantFrom([2, 1], [2, 1, 3])];
    return fc.oneof(...shapes).map((shape) => [...shape]);
  },
  text: () => fc.string(),
};

const image: fc.Arbitrary<Shape> = fc.tuple(
  fc.integer({ min: 1, max: 14 }),
  fc.integer({ min: 1, max: 14 }),
  fc.integer({ min: 1, max: 8 }),
);
const vector: fc.Arbitrary<Shape> = fc.tuple(fc.integer({ min: 1, max: 20 }));
const sequence: fc.Arbitrary<Shape> = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 8 }));
const anyType: fc.Arbitrary<ExampleType> = fc.oneof(
  { arbitrary: image.map(typeOfShape), weight: 3 },
  { arbitrary: vector.map(typeOfShape), weight: 1 },
  { arbitrary: sequence.map(typeOfShape), weight: 2 },
  { arbitrary: image.map((shape) => plainType(shape)), weight: 1 },
);

/** Parameters that the specs allow, each sometimes left to its default. */
export function parametersOf(block: Pick<BlockDefinition, 'parameters'>): fc.Arbitrary<Record<string, unknown>> {
  const specs = Object.entries(block.parameters);
  const known = specs.map(([name, spec]) => [
    name,
    (values[spec.kind] as (spec: ParameterSpec) => fc.Arbitrary<unknown>)(spec),
  ]);
  return fc.record(Object.fromEntries(known) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
}

/** What may arrive; where several tensors arrive, they often have equal types. */
export function inputsOf(block: PrimitiveBlock): fc.Arbitrary<readonly ExampleType[]> {
  if (block.inputs.length === 0) return fc.constant([]);
  if (!block.inputs[0]!.many) {
    const types = fc.tuple(...block.inputs.map(() => anyType));
    return block.inputs.length === 1
      ? types
      : fc.oneof(
          types,
          anyType.map((type) => block.inputs.map(() => type)),
        );
  }
  const equal = fc
    .tuple(anyType, fc.integer({ min: 1, max: 4 }))
    .map(([type, count]) => Array.from({ length: count }, () => type));
  return fc.oneof(equal, fc.array(anyType, { minLength: 1, maxLength: 3 }));
}

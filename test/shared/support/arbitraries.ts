import fc from 'fast-check';
import { blocks } from '@shared/blocks/registry';
import type { ParameterSpec } from '@shared/document/parameters/spec';
import { emptyDocument } from '@shared/document';
import type { Edge, NetloomDocument, NetNode, ParameterValue } from '@shared/document/schema';

const small = fc.integer({ min: 1, max: 5 });

const valuesOf: {
  readonly [Kind in ParameterSpec['kind']]: (
    spec: Extract<ParameterSpec, { kind: Kind }>,
  ) => fc.Arbitrary<ParameterValue>;
} = {
  integer: () => fc.integer({ min: 1, max: 8 }),
  number: () => fc.constant(0.5),
  boolean: () => fc.boolean(),
  choice: ({ options }) => fc.constantFrom(...options),
  pair: () =>
    fc.oneof(
      small,
      fc.tuple(small, small).map((pair) => [...pair]),
    ),
  padding: ({ named }) => fc.oneof(fc.constantFrom<ParameterValue>(1, ...named), fc.integer({ min: 0, max: 3 })),
  shape: () => fc.constantFrom([28, 28, 1], [32, 32, 3], [16, 8, 2], [10]),
  text: () => fc.constant('word'),
};

const absurd: fc.Arbitrary<ParameterValue> = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.string({ maxLength: 8 }),
  fc.boolean(),
  fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 5 }),
  fc.constantFrom('1/0', 'filters*2', '(', '64*2', '[1,2]', 'constructor', '"a"').map((expression) => ({ expression })),
);

const types = Object.keys(blocks);

function nodeArbitrary(id: string, wild: boolean): fc.Arbitrary<NetNode> {
  const type = wild
    ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...types) }, fc.constantFrom('Nothing', 'toString'))
    : fc.constantFrom(...types);
  return type.chain((block) => {
    const specs = Object.entries(Object.hasOwn(blocks, block) ? blocks[block]!.parameters : {});
    const sensible = fc.record(
      Object.fromEntries(
        specs.map(([name, spec]) => [
          name,
          (valuesOf[spec.kind] as (spec: ParameterSpec) => fc.Arbitrary<ParameterValue>)(spec),
        ]),
      ),
      { requiredKeys: [] },
    );
    const strange = fc.dictionary(fc.constantFrom('zzz', ...specs.map(([name]) => name)), absurd, {
      maxKeys: 3,
      noNullPrototype: true,
    });
    const parameters = wild ? fc.oneof({ weight: 3, arbitrary: sensible }, strange) : sensible;
    const bypass = wild
      ? fc.option(fc.constantFrom(true, { expression: '1 > 0' }, { expression: 'x' }), { nil: undefined, freq: 6 })
      : fc.constant(undefined);
    const weightsOf = fc.option(
      fc.nat({ max: 10 }).map((place) => `n${place}`),
      { nil: undefined, freq: 3 },
    );
    return fc
      .record({ parameters, x: fc.integer(), y: fc.integer(), bypass, weightsOf })
      .map(({ parameters: given, x, y, bypass: passed, weightsOf: owner }) => ({
        id,
        block,
        parameters: given as NetNode['parameters'],
        position: { x, y },
        ...(passed === undefined ? {} : { bypass: passed }),
        ...(owner === undefined ? {} : { weightsOf: owner }),
      }));
  });
}

/** Any drawing at all: circles, loose edges, unknown blocks and absurd parameters, or where not `wild`, edges that run forward only. */
export function documents({ wild = true, largest = 10 } = {}): fc.Arbitrary<NetloomDocument> {
  return fc.integer({ min: 0, max: largest }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `n${index}`);
    const end = (port: string) =>
      fc.tuple(
        fc.nat({ max: Math.max(count - 1, 0) }),
        fc.oneof({ weight: 12, arbitrary: fc.constant(port) }, fc.constant(wild ? 'elsewhere' : port)),
      );
    const edge = fc.tuple(end('output'), end('input')).map(([from, to]) => {
      const [first, second] = wild ? [from[0], to[0]] : [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
      return { edge: { from: [`n${first}`, from[1]], to: [`n${second}`, to[1]] } as Edge, isLoop: first === second };
    });
    const edges = count
      ? fc
          .array(edge, { maxLength: 2 * count })
          .map((list) => list.filter(({ isLoop }) => wild || !isLoop).map((item) => item.edge))
      : fc.constant<Edge[]>([]);
    const chain = fc
      .boolean()
      .map((on) =>
        on ? ids.slice(1).map((id, index): Edge => ({ from: [`n${index}`, 'output'], to: [id, 'input'] })) : [],
      );
    return fc
      .tuple(fc.tuple(...ids.map((id) => nodeArbitrary(id, wild))), edges, chain)
      .map(([nodes, some, straight]) => ({
        ...emptyDocument(),
        nodes: [...nodes] as NetNode[],
        edges: [...straight, ...some],
      }));
  });
}

import fc from 'fast-check';
import type { BlockDefinition } from '@shared/blocks/definition';
import { blocks } from '@shared/blocks/registry';
import { analyze } from '@shared/compiler/analyze';
import { emptyDocument } from '@shared/document';
import type { Edge, NetloomDocument, NetNode, ParameterValue } from '@shared/document/schema';
import { EditError, setParameters } from '@shared/editing';
import { exposeParameter } from '@shared/editing/exposed';
import { makeComposite } from '@shared/editing/makeComposite';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import { parametersOf } from '../conformance/support/arbitraries';

/** What a drawing may cost, so that thousands can be run. */
const most = { weights: 150_000, macs: 2_000_000, elements: 8_000 };

/** Blocks of tokens stand behind the token Input alone: see `begin`. */
const inner = Object.values(blocks).filter(
  (block) => block.kind === 'composite' || (!block.boundary && !block.takes?.includes('int32')),
);
const merging = inner.filter(({ inputs }) => inputs[0]?.many);
/** Blocks that seldom fit, since what arrives at one port must suit the other. */
const several = inner.filter(({ inputs }) => inputs.length > 1);

/** A block with several draws of its parameters and of numbers that choose what it reads, as many do not fit. */
interface Step {
  readonly block: BlockDefinition;
  readonly draws: readonly {
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly reads: readonly number[];
  }[];
  readonly bypass: boolean;
}

const step: fc.Arbitrary<Step> = fc
  .oneof(
    { arbitrary: fc.constantFrom(...inner), weight: 8 },
    { arbitrary: fc.constantFrom(...merging), weight: 1 },
    { arbitrary: fc.constantFrom(...several), weight: 1 },
  )
  .chain((block) => stepOf(block, 8));

function stepOf(block: BlockDefinition, count: number): fc.Arbitrary<Step> {
  return fc.record({
    block: fc.constant(block),
    draws: fc.array(
      fc.record({
        parameters: parametersOf(block),
        reads: fc.array(fc.nat(), edgesInto(block)),
      }),
      { minLength: count, maxLength: count },
    ),
    bypass: fc.nat(39).map((number) => number === 0),
  });
}

function edgesInto({ inputs }: BlockDefinition) {
  return inputs[0]?.many ? { minLength: 1, maxLength: 3 } : { minLength: inputs.length, maxLength: inputs.length };
}

const extent = (largest: number) => fc.integer({ min: 1, max: largest });
const image = fc.tuple(fc.integer({ min: 4, max: 14 }), fc.integer({ min: 4, max: 14 }), extent(5));
const inputShape: fc.Arbitrary<readonly number[]> = fc.oneof(
  { arbitrary: image, weight: 20 },
  { arbitrary: fc.tuple(extent(20)), weight: 1 },
  { arbitrary: fc.tuple(extent(20), extent(9)), weight: 5 },
  // The edges of a graph, which are the features of its nodes too.
  { arbitrary: extent(9).map((nodes) => [nodes, nodes]), weight: 4 },
  { arbitrary: fc.tuple(extent(4), extent(4), extent(4), extent(3)), weight: 1 },
);

/** Every vocabulary holds the tokens that the tests feed, which are numbers below it. */
const leastVocabulary = 4;

/** What the drawing starts from: values, or tokens with the block that makes values of them. */
interface Start {
  readonly shape: Shape;
  readonly embedding?: { readonly vocabulary: number; readonly dimension: number };
}

const embedding = fc.record({
  vocabulary: fc.integer({ min: leastVocabulary, max: 12 }),
  dimension: extent(6),
});
const start: fc.Arbitrary<Start> = fc.oneof(
  { arbitrary: fc.record({ shape: inputShape }), weight: 9 },
  { arbitrary: fc.record({ shape: fc.tuple(extent(12)), embedding }), weight: 1 },
);

/** @param turn the block that is tried first, while hardly anything keeps it from fitting */
const plan = (turn: BlockDefinition) =>
  fc.record({
    start,
    first: stepOf(turn, 32),
    steps: fc.array(step, { minLength: 5, maxLength: 12 }),
    classifies: fc.boolean(),
    activation: fc.constantFrom('none', 'softmax'),
    /** Numbers that choose which nodes become composites of their own, one inside the other where they overlap. */
    grouped: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  });

/**
 * A sound drawing of a few random blocks that branch and join, with parameters drawn from their own definitions; the same
 * for the same seed. Each block has its turn to come first. Blocks that do not fit where they were drawn, or that nothing reads, are left out.
 */
export function randomDrawing(seed: number): NetloomDocument {
  const turn = inner[seed % inner.length]!;
  const { start, first, steps, classifies, activation, grouped } = fc.sample(plan(turn), { seed, numRuns: 1 })[0]!;
  let drawn = begin(start, seed % 2 === 0);
  for (const [index, { block, draws, bypass }] of [first, ...steps].entries()) {
    for (const { parameters, reads } of draws) {
      const from = sourcesFor(drawn, reads);
      const next = add(drawn, { id: `${block.type}${index}`, block, parameters, from, bypass });
      if (!next) continue;
      drawn = next;
      break;
    }
  }
  const last = () => [drawn.nodes.at(-1)!.id];
  if (classifies) {
    drawn = add(drawn, { id: 'flat', block: blocks['Flatten']!, parameters: {}, from: last() }) ?? drawn;
    const parameters = { units: 3, activation };
    drawn = add(drawn, { id: 'scores', block: blocks['Dense']!, parameters, from: last() }) ?? drawn;
  }
  drawn = read({ ...withOutput(drawn), name: `Drawing ${seed}` });
  return grouped.reduce(group, drawn);
}

/** What reads tokens must say so; every second drawing says what its Input is, as far as its shape already says it. */
function begin({ shape, embedding }: Start, guessed: boolean): NetloomDocument {
  const kind = embedding ? 'tokens' : guessed ? 'auto' : shape.length === 3 ? 'image' : 'values';
  const input = withNode(emptyDocument(), {
    ...{ id: 'input', block: blocks['Input']!, parameters: { shape, kind }, from: [] },
  });
  if (!embedding) return input;
  return withNode(input, { id: 'embedding', block: blocks['Embedding']!, parameters: embedding, from: ['input'] });
}

interface Addition {
  readonly id: string;
  readonly block: BlockDefinition;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly from: readonly string[];
  readonly bypass?: boolean;
}

function withNode(document: NetloomDocument, { id, block, parameters, from, bypass }: Addition): NetloomDocument {
  const node: NetNode = {
    ...{ id, block: block.type, parameters: parameters as Record<string, ParameterValue> },
    ...{ position: { x: 200 * document.nodes.length, y: 0 }, ...(bypass && { bypass }) },
  };
  const edges = from.map((source, index): Edge => {
    const port = block.inputs[index] ?? block.inputs[0]!;
    return { from: [source, outputPort(document, source)], to: [id, port.name] };
  });
  return { ...document, nodes: [...document.nodes, node], edges: [...document.edges, ...edges] };
}

function withOutput(document: NetloomDocument): NetloomDocument {
  const from = [document.nodes.at(-1)!.id];
  return withNode(document, { id: 'output', block: blocks['Output']!, parameters: {}, from });
}

/** The drawing with one more node; nothing where that is not sound, or too large. */
function add(document: NetloomDocument, addition: Addition): NetloomDocument | undefined {
  const larger = withNode(document, addition);
  const { network, totals } = analyze(withOutput(larger));
  if (!network) return undefined;
  const weights = totals.parameters.trainable + totals.parameters.fixed;
  const largest = Math.max(
    ...network.nodes.flatMap(({ context }) => context.outputs.map(({ shape }) => sizeOf(shape))),
  );
  return weights <= most.weights && totals.macs <= most.macs && largest <= most.elements ? larger : undefined;
}

function outputPort(document: NetloomDocument, id: string): string {
  const { block } = document.nodes.find((node) => node.id === id)!;
  return blocks[block]!.outputs[0]!.name;
}

/** One of the last nodes, and for the other edges mostly nodes whose results look the same. */
function sourcesFor(document: NetloomDocument, [first = 0, ...others]: readonly number[]): string[] {
  const { nodes } = analyze(document);
  const ids = document.nodes.map(({ id }) => id);
  const shapeOf = (id: string): Shape => nodes.get(id)!.outputs[0]!;
  const back = [0, 0, 0, 0, 1, 1, 2, 4][first % 8]!;
  const source = ids[Math.max(ids.length - 1 - back, 0)]!;
  const alike = ids.filter((id) => shapeOf(id).join() === shapeOf(source).join());
  return [source, ...others.map((number) => (number % 5 === 0 ? ids : alike).at(number % alike.length)!)];
}

/** The drawing without what the output does not depend on. */
function read(document: NetloomDocument): NetloomDocument {
  const needed = new Set(['output']);
  for (const { id } of document.nodes.toReversed())
    for (const { from, to } of document.edges) if (to[0] === id && needed.has(id)) needed.add(from[0]);
  return {
    ...document,
    nodes: document.nodes.filter(({ id }) => needed.has(id)),
    edges: document.edges.filter(({ to }) => needed.has(to[0])),
  };
}

/** Makes a composite of some nodes, where that can be done. */
function group(document: NetloomDocument, chosen: readonly number[]): NetloomDocument {
  const ids = document.nodes.map(({ id }) => id).filter((id) => id !== 'input' && id !== 'output');
  if (ids.length === 0) return document;
  const start = chosen[0]! % ids.length;
  try {
    const made = makeComposite(document, ids.slice(start, start + chosen.length));
    return offer(made, chosen.at(-1)!);
  } catch (error) {
    if (error instanceof EditError) return document;
    throw error;
  }
}

/** Lets the use of a composite set one of the parameters inside, whose default is then the block's own. */
function offer({ document, type, id }: ReturnType<typeof makeComposite>, chosen: number): NetloomDocument {
  const { nodes } = document.composites.find((composite) => composite.type === type)!.graph;
  const set = nodes.flatMap((node) =>
    Object.entries(node.parameters)
      .filter(([, value]) => typeof value !== 'object' || Array.isArray(value))
      .map(([parameter, value]) => ({ node, parameter, value })),
  );
  const one = set[chosen % (set.length + 1)];
  if (!one) return document;
  const { node, parameter, value } = one;
  const usual = setParameters(document, [node.id], { [parameter]: undefined }, type);
  const exposed = exposeParameter(usual, type, node.id, parameter);
  return setParameters(exposed.document, [id], { [exposed.name]: value });
}

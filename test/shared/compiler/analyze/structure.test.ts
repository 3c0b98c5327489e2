import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy, createAnalyzer } from '@shared/compiler/analyze';
import { expand } from '@shared/compiler/expand/expand';
import { parseDocument } from '@shared/document';
import type { Composite, NetloomDocument } from '@shared/document/schema';
import { makeComposite } from '@shared/editing/makeComposite';
import { drawn } from '../../support/drawn';

const errors = (document: NetloomDocument) => analyze(document).problems.filter(({ severity }) => severity === 'error');

describe('a merge that one edge reaches', () => {
  const nodes = { i: ['Input', { shape: [28, 28, 1] }], c: ['Conv2D'], o: ['Output'] } as const;

  it.each(['Add', 'Concatenate'])('%s needs a second input, or is removed', (merge) => {
    const document = drawn({ ...nodes, m: [merge] }, ['i>c', 'c>m', 'm>o']);
    const [problem] = errors(document).filter(({ path }) => path === 'm');
    expect(problem!.message).toBe(`${merge} needs two inputs or more; m gets only c. Connect another, or remove it.`);
    expect(analyze(document).network).toBeUndefined();
    expect(problem!.remedies!.map(({ label }) => label)).toEqual(['Remove m']);
    const mended = applyRemedy(document, problem!, problem!.remedies![0]!);
    expect(analyze(mended).nodes.get('o')!.state).toBe('ready');
  });

  it('is sound with two, also from one node', () => {
    expect(errors(drawn({ ...nodes, m: ['Add'] }, ['i>c', 'c>m', 'c>m', 'm>o'])).map(({ path }) => path)).toEqual([
      'o',
    ]);
  });

  it('may be bypassed instead', () => {
    const document = drawn({ ...nodes, m: ['Add'] }, ['i>c', 'c>m', 'm>o']);
    const bypassed = {
      ...document,
      nodes: document.nodes.map((node) => (node.id === 'm' ? { ...node, bypass: true } : node)),
    };
    expect(analyze(bypassed).nodes.get('o')!.state).toBe('ready');
  });
});

it('an error inside composites is an error of each of them, with the chain of names that leads to it', () => {
  const document = drawn({ i: ['Input'], c: ['Conv2D', { kernel: 99 }], d: ['Activation'], o: ['Output'] }, [
    'i>c',
    'c>d',
    'd>o',
  ]);
  const inner = makeComposite(document, ['c', 'd']);
  const outer = makeComposite(inner.document, [inner.id]);
  const { nodes, problems } = analyze(outer.document);
  const own = problems.filter(({ path }) => path === outer.id);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ severity: 'error', brief: 'error inside' });
  expect(own[0]!.message).toMatch(new RegExp(`^Inside, ${inner.id}[^ ]* › c: The 99×99 filter does not fit`));
  expect(own[0]!.cause).toBe(problems.find(({ brief, path }) => brief !== 'error inside' && path.endsWith('/c'))!.path);
  expect(nodes.get(outer.id)!.state).toBe('problem');
});

/** Composites of which each holds two of the one before: the last opens to 2^depth nodes. */
function doubling(depth: number): NetloomDocument {
  const position = { x: 0, y: 0 };
  const composites = Array.from({ length: depth }, (_, level): Composite => {
    const block = level ? `Twice${level - 1}` : 'Activation';
    const port = level ? 'in' : 'input';
    return {
      type: `Twice${level}`,
      doc: '',
      parameters: {},
      graph: {
        nodes: ['a', 'b'].map((id) => ({ id, block, parameters: {}, position })),
        edges: [{ from: ['a', level ? 'out' : 'output'], to: ['b', port] }],
        inputs: [{ name: 'in', to: [['a', port]] }],
        outputs: [{ name: 'out', from: ['b', level ? 'out' : 'output'] }],
      },
    };
  });
  const document = drawn({ i: ['Input'], o: ['Output'] }, []);
  return {
    ...document,
    composites,
    nodes: [...document.nodes, { id: 'bomb', block: `Twice${depth - 1}`, parameters: {}, position }],
    edges: [
      { from: ['i', 'output'], to: ['bomb', 'in'] },
      { from: ['bomb', 'out'], to: ['o', 'input'] },
    ],
  };
}

describe('composites that double with each level', () => {
  it.each([16, 30])('are not opened at all from 100,000 nodes on (%i levels)', (depth) => {
    const document = doubling(depth);
    expect(expand(document).all).toHaveLength(3);
    const [problem] = errors(document).filter(({ path }) => path === 'bomb');
    expect(problem!.message).toMatch(
      /^bomb opens to [\d,]+ nodes, and a drawing can have 100,000. Use fewer or smaller composites inside it.$/,
    );
  });

  it('are opened below, and again when the drawing is small enough again', () => {
    const [small, large] = [doubling(5), doubling(20)];
    const analyzer = createAnalyzer();
    for (const document of [small, large, small, large]) expect(analyzer(document)).toEqual(analyze(document));
    expect(analyze(small).nodes.get('bomb')!.state).toBe('ready');
  });

  it('are refused one by one: those that there is room for are opened', () => {
    const document = doubling(15);
    const second = { ...document.nodes.at(-1)!, id: 'bomb2' };
    const { top } = expand({ ...document, nodes: [...document.nodes, second] });
    expect(top.filter(({ problems }) => problems.some(({ brief }) => brief === 'can’t be expanded'))).toMatchObject([
      { path: 'bomb2' },
    ]);
  });
});

it('analysis never throws on a drawing whose parts were changed at random, nor do its remedies', () => {
  const source = ['lenet-5', 'resnet-20', 'inception-digits'].map((name) =>
    readFileSync(`resources/gallery/${name}.netloom.json`, 'utf8'),
  );
  const absurd = fc.oneof(
    fc.constantFrom<unknown>(null, 0, -1, 1.5, 1e9, '', 'same', 'input', 'output', [], {}, [28, 28], true),
    fc.constantFrom('1/0', 'filters', '(').map((expression) => ({ expression })),
  );
  let parsed = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...source),
      fc.array(fc.tuple(fc.nat(), absurd), { minLength: 1, maxLength: 3 }),
      (text, changes) => {
        const draft = withComposite(parseDocument(text)) as unknown;
        for (const [place, value] of changes) {
          const leaves = leavesOf(draft);
          const [holder, key] = leaves[place % leaves.length]!;
          holder[key] = value;
        }
        const document = accepted(draft);
        fc.pre(document !== undefined);
        parsed++;
        for (const { remedies } of analyze(document!).problems) expect(remedies?.length ?? 0).toBeLessThanOrEqual(4);
      },
    ),
    { numRuns: 150 },
  );
  expect(parsed).toBeGreaterThanOrEqual(150);
});

function withComposite(document: NetloomDocument): unknown {
  const made = makeComposite(
    document,
    document.nodes.slice(1, 4).map(({ id }) => id),
  );
  return JSON.parse(JSON.stringify(made.document));
}

function accepted(draft: unknown): NetloomDocument | undefined {
  try {
    return parseDocument(draft);
  } catch {
    return undefined;
  }
}

/** Every place in the nodes, edges and composites that holds a plain value. */
function leavesOf(value: unknown): (readonly [Record<string, unknown>, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && Object.keys(inner).length
      ? leavesOf(inner)
      : [[value as Record<string, unknown>, key] as const],
  );
}

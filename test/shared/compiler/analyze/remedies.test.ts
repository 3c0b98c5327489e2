import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy } from '@shared/compiler/analyze';
import type { Problem } from '@shared/compiler/problem';
import type { NetloomDocument } from '@shared/document/schema';
import { drawn, type Drawn } from '../../support/drawn';

const errors = (document: NetloomDocument) => analyze(document).problems.filter(({ severity }) => severity === 'error');
const keyOf = ({ path, brief }: Problem) => `${path}: ${brief}`;

function labels(document: NetloomDocument, path: string): readonly string[] {
  return analyze(document)
    .problems.filter((problem) => problem.path === path)
    .flatMap(({ remedies = [] }) => remedies.map(({ label }) => label));
}

/** Every remedy of a drawing does what it promises. Gives how many there were. */
function checkRemedies(document: NetloomDocument): number {
  const waiting = new Set(
    [...analyze(document).nodes.values()].filter(({ state }) => state === 'waiting').map(({ path }) => path),
  );
  const before = errors(document);
  const known = new Set(before.map(keyOf));
  let count = 0;
  for (const problem of before) {
    const offered = problem.remedies ?? [];
    expect(new Set(offered.map(({ label }) => label)).size).toBe(offered.length);
    for (const remedy of offered) {
      const left = errors(applyRemedy(document, problem, remedy));
      expect(left.map(keyOf), `${remedy.label} for: ${problem.message}`).not.toContain(keyOf(problem));
      // What does not fit the data set can only be seen where a shape arrives.
      const brought = left.filter((one) => !known.has(keyOf(one)) && !(one.onlyTraining && waiting.has(one.path)));
      expect(
        brought.map(({ message }) => message),
        remedy.label,
      ).toEqual([]);
      count++;
    }
  }
  return count;
}

describe('remedies', () => {
  it('for a convolution of an image without channels give the input a channel axis', () => {
    const document = drawn({ i: ['Input', { shape: [28, 28] }], c: ['Conv2D'], o: ['Output'] }, ['i>c', 'c>o']);
    expect(labels(document, 'c')).toEqual(['Set shape of i to 28×28×1']);
    expect(checkRemedies(document)).toBeGreaterThan(0);
  });

  it('for a vector of 784 values offer the image that it may be', () => {
    const document = drawn({ i: ['Input', { shape: [784] }], c: ['Conv2D'], o: ['Output'] }, ['i>c', 'c>o']);
    expect(labels(document, 'c')).toEqual(['Set shape of i to 28×28×1']);
  });

  it('for values of three axes say that they may be an image', () => {
    const input = { shape: [9, 9, 2], kind: 'values' };
    const document = drawn({ i: ['Input', input], c: ['Conv2D'], o: ['Output'] }, ['i>c', 'c>o']);
    expect(errors(document)[0]!.message).toContain(
      'gets a tensor of 9×9×2. If the input is an image, set its kind to image.',
    );
    expect(labels(document, 'c')).toEqual(['Set kind of i to image']);
    expect(checkRemedies(document)).toBeGreaterThan(0);
  });

  it('for an image without channels give it some', () => {
    const document = drawn({ i: ['Input', { shape: [28, 28], kind: 'image' }], o: ['Output'] }, ['i>o']);
    expect(labels(document, 'i')).toEqual(['Set shape to 28×28×1']);
    expect(checkRemedies(document)).toBe(1);
  });

  it('tokens are no numbers to calculate with', () => {
    const document = drawn({ i: ['Input', { shape: [20], kind: 'tokens' }], d: ['Dense'], o: ['Output'] }, [
      'i>d',
      'd>o',
    ]);
    expect(errors(document).find(({ path }) => path === 'd')!.message).toBe(
      'Dense calculates with numbers but gets tokens of 20. Insert Embedding before it.',
    );
  });

  it('where no stride makes branches equal offer the padding for which one does, a kernel that does, or cropping', () => {
    const document = drawn(
      {
        i: ['Input', { shape: [34, 34, 3] }],
        c: ['Conv2D', { filters: 8, kernel: 7, stride: 3 }],
        a: ['Add'],
        o: ['Output'],
      },
      ['i>c', 'c>a', 'i>a', 'a>o'],
    );
    const problem = errors(document).find(({ path }) => path === 'a')!;
    expect(problem.message).toContain('c is 10×10×8, i is 34×34×3. No stride gives 10 from 34.');
    expect(labels(document, 'a').slice(0, 3)).toEqual([
      'Set padding of c to same, and insert 1×1 projection, stride 3, 8 filters after i',
      'Insert 7×7 convolution, stride 3, 8 filters after i',
      'Insert cropping to 10×10, then 1×1 projection after i',
    ]);
    expect(checkRemedies(document)).toBeGreaterThanOrEqual(2);
  });

  it('for a skip past a convolution that strides offer a projection, and its stride back to 1', () => {
    const document = drawn(
      {
        i: ['Input', { shape: [32, 32, 8] }],
        c1: ['Conv2D', { filters: 8, padding: 'same' }],
        c2: ['Conv2D', { filters: 8, padding: 'same', stride: 2 }],
        a: ['Add'],
        o: ['Output'],
      },
      ['i>c1', 'c1>c2', 'c2>a', 'i>a', 'a>o'],
    );
    expect(labels(document, 'a').slice(0, 2)).toEqual([
      'Insert 1×1 projection, stride 2, 8 filters after i',
      'Set stride of c2 back to 1',
    ]);
    expect(checkRemedies(document)).toBeGreaterThanOrEqual(2);
  });

  it('for an odd U-Net skip offer cropping and padding, and not the padding that changes nothing', () => {
    const document = drawn(
      {
        i: ['Input', { shape: [89, 89, 3] }],
        c: ['Conv2D', { filters: 4, padding: 'same' }],
        p: ['MaxPool2D'],
        u: ['UpSampling2D'],
        j: ['Concatenate'],
        o: ['Output'],
      },
      ['i>c', 'c>p', 'p>u', 'c>j', 'u>j', 'j>o'],
    );
    const [problem] = errors(document).filter(({ path }) => path === 'j');
    expect(problem!.message).not.toContain('same”');
    expect(labels(document, 'j')).toEqual(
      expect.arrayContaining(['Insert cropping to 88×88 after c', 'Insert zero padding to 89×89 after u']),
    );
    expect(checkRemedies(document)).toBeGreaterThanOrEqual(2);
  });

  it('of random drawings that do not fit remove their problem and bring no other', () => {
    const image = fc
      .tuple(fc.constantFrom(9, 16, 28, 33), fc.constantFrom(1, 3, 8))
      .map(([side, channels]) => [side, side, channels]);
    const shape = fc.oneof(
      { weight: 5, arbitrary: image },
      { weight: 1, arbitrary: fc.constantFrom([28, 28], [784], [10]) },
    );
    const layer = fc.oneof(
      fc
        .record({
          filters: fc.constantFrom(3, 8),
          kernel: fc.constantFrom(1, 3, 7),
          stride: fc.constantFrom(1, 1, 2, 3),
          padding: fc.constantFrom('same', 'valid'),
        })
        .map((parameters) => ['Conv2D', parameters] as const),
      fc.constantFrom(['MaxPool2D', {}] as const, ['UpSampling2D', {}] as const, ['Flatten', {}] as const),
      fc.constantFrom(['GlobalAveragePool2D', {}] as const, ['Activation', {}] as const),
      fc.constantFrom(5, 8).map((units) => ['Dense', { units }] as const),
    );
    const branch = fc.array(layer, { maxLength: 3 });
    let offered = 0;
    fc.assert(
      fc.property(
        shape,
        branch,
        branch,
        fc.constantFrom('Add', 'Concatenate'),
        branch,
        (input, left, right, join, tail) => {
          const nodes: Drawn = { i: ['Input', { shape: input }] };
          const edges: string[] = [];
          const follow = (start: string, name: string, blocks: typeof left) =>
            blocks.reduce((before, block, at) => {
              nodes[`${name}${at}`] = block;
              edges.push(`${before}>${name}${at}`);
              return `${name}${at}`;
            }, start);
          const ends = [follow('i', 'l', left), follow('i', 'r', right)];
          nodes['j'] = [join];
          for (const end of ends) edges.push(`${end}>j`);
          const last = follow('j', 't', tail);
          nodes['o'] = ['Output'];
          edges.push(`${last}>o`);
          offered += checkRemedies(drawn(nodes, edges));
        },
      ),
      { numRuns: 250 },
    );
    expect(offered).toBeGreaterThan(250);
  });
});

import fc from 'fast-check';
import { expand } from '@shared/compiler/expand/expand';
import { emptyDocument } from '@shared/document';
import type { Edge, NetloomDocument, NetNode } from '@shared/document/schema';

/** What each open node reads, in its order: `input of port:origin#output`, or `-` where nothing usable comes. */
export function wiringOf(document: NetloomDocument, rename = (path: string) => path): Record<string, string[]> {
  const primitives = expand(document).all.filter(({ kind }) => kind !== 'composite' && kind !== 'bypassed');
  return Object.fromEntries(
    primitives.map(({ path, arrivals }) => [
      rename(path),
      arrivals.map(({ port, origin }) => `${port}:${origin ? `${rename(origin.path)}#${origin.output}` : '-'}`),
    ]),
  );
}

/** Sound drawings in which much comes together: every order of edges, one source several times too. */
export function mergingDocuments({ largest = 9, bypass = false } = {}): fc.Arbitrary<NetloomDocument> {
  const block = fc.constantFrom('Add', 'Concatenate', 'Concatenate', 'Activation', 'Conv2D');
  return fc.integer({ min: 3, max: largest }).chain((count) =>
    fc
      .record({
        blocks: fc.array(block, { minLength: count, maxLength: count }),
        passed: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
        sources: fc.array(fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 4 }), {
          minLength: count,
          maxLength: count,
        }),
        order: fc.array(fc.nat(), { minLength: 4 * count, maxLength: 4 * count }),
      })
      .map(({ blocks, passed, sources, order }) => {
        const nodes = blocks.map((type, index): NetNode => ({
          id: `n${index + 1}`,
          block: type,
          parameters: {},
          position: { x: 200 * index, y: 0 },
          ...(bypass && passed[index] ? { bypass: true } : {}),
        }));
        const edges = nodes.flatMap(({ id, block: type }, index) => {
          const many = type === 'Add' || type === 'Concatenate';
          return sources[index]!.slice(0, many ? 4 : 1).map((pick): Edge => ({
            from: [`n${pick % (index + 1)}`, 'output'],
            to: [id, 'input'],
          }));
        });
        const shuffled = edges.map((edge, index) => ({ edge, rank: order[index]! })).sort((a, b) => a.rank - b.rank);
        const input: NetNode = {
          id: 'n0',
          block: 'Input',
          parameters: { shape: [8, 8, 2] },
          position: { x: -200, y: 0 },
        };
        return { ...emptyDocument(), nodes: [input, ...nodes], edges: shuffled.map(({ edge }) => edge) };
      }),
  );
}

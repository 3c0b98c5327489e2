import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import type { Edge, NetNode, NetloomDocument } from '@shared/document/schema';
import { codeTargets } from '@shared/targets';
import { workOf } from '../../../support/work';

const position = { x: 0, y: 0 };
const convolution = { filters: 2, kernel: 1 };

const node = (id: string, block: string, parameters = {}): NetNode => ({ id, block, parameters, position });

/** Nodes in a row between an Input and an Output. */
function row(nodes: readonly NetNode[], ports: readonly [string, string], composites: object[] = []): NetloomDocument {
  const all = [node('i', 'Input', { shape: [4, 4, 2] }), ...nodes, node('o', 'Output')];
  const edges = all.slice(1).map((to, index): Edge => ({
    from: [all[index]!.id, index === 0 ? 'output' : ports[1]],
    to: [to.id, index === nodes.length ? 'input' : ports[0]],
  }));
  return parseDocument({ format: 'netloom', version: 1, name: 'growth', nodes: all, edges, composites });
}

const chain = (length: number): NetloomDocument =>
  row(
    Array.from({ length }, (_, index) => node(`c${index}`, 'Conv2D', convolution)),
    ['input', 'output'],
  );

/** A composite that uses another one twice, which uses another one twice, and so on. */
function nested(depth: number): NetloomDocument {
  const composites = Array.from({ length: depth }, (_, level) => {
    const [block, into, out] = level === 0 ? ['Conv2D', 'input', 'output'] : [`Level${level - 1}`, 'in', 'out'];
    return {
      type: `Level${level}`,
      parameters: {},
      graph: {
        nodes: ['a', 'b'].map((id) => node(id, block, level === 0 ? convolution : {})),
        edges: [{ from: ['a', out], to: ['b', into] }],
        inputs: [{ name: 'in', to: [['a', into]] }],
        outputs: [{ name: 'out', from: ['b', out] }],
      },
    };
  });
  return row([node('n', `Level${depth - 1}`)], ['in', 'out'], composites);
}

describe.each(codeTargets)('the code of large drawings in $label', (target) => {
  const work = (document: NetloomDocument) => workOf('/src/shared/targets/', () => target.emit(document));

  it('takes work in proportion to the nodes of a chain', () => {
    target.emit(chain(1));
    expect(work(chain(1200)) / work(chain(300))).toBeLessThan(4.5);
  });

  it('takes work in proportion to the nodes inside nested composites', () => {
    target.emit(nested(2));
    expect(work(nested(10)) / work(nested(7))).toBeLessThan(9);
  });

  it('says each composite once, however often it is used', () => {
    const lines = (depth: number) => target.emit(nested(depth)).files[0]!.text.split('\n').length;
    expect(lines(9) - lines(8)).toBe(lines(3) - lines(2));
    expect(target.emit(nested(9)).files[0]!.text.match(/^(def level|class Level)/gm)).toHaveLength(9);
  });

  it('has a line for each of ten thousand nodes in a row', () => {
    const { files, lines } = target.emit(chain(10_000));
    expect(files[0]!.text.match(/Conv2[dD]\(/g)).toHaveLength(10_000);
    expect(lines.get('c9999')).toBeDefined();
  });
});

it('composites that multiply to more nodes than a network may have are refused before any code is written', () => {
  const [target] = codeTargets;
  expect(() => target!.emit(nested(24))).toThrow(/can't be exported.*opens to 33,554,430 nodes/);
});

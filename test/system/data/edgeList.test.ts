import { describe, expect, it } from 'vitest';
import { openData } from '@system/data/openData';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { writeFiles } from '../../support/images';

const split = { validation: 0, test: 0 };
const kind = 'edgeList';

/** Two squares of four nodes, each of a class, and one edge between them. */
const squares = {
  'nodes.csv': [
    'id,x,y,community',
    ...['a', 'b', 'c', 'd'].map((id, at) => `${id},${at},1,left`),
    ...['e', 'f', 'g', 'h'].map((id, at) => `${id},${at},2,right`),
  ].join('\n'),
  'edges.csv': 'source,target\na,b\nb,c\nc,d\nd,a\ne,f\nf,g\ng,h\nh,e\nd,h\n',
};

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, files);
  return folder;
}

describe('a list of edges beside a table of nodes', () => {
  it('is recognised when it is dropped, with what its columns are', async () => {
    const found = await recognise([await folderOf(squares)]);
    expect(found.kind).toBe(kind);
    expect(hostInEnglish(found.sentence)).toBe(
      'Graph: 8 nodes of 2 classes: left, right, with 9 edges, in 4 examples of 2 nodes.',
    );
    expect(found.fields).toMatchObject([
      { name: 'features', kind: 'sequence', shape: [2, 2] },
      { name: 'graph', kind: 'graph', shape: [2, 2] },
      { name: 'classes', kind: 'mask', shape: [2], classes: ['left', 'right'] },
    ]);
    expect(found.others).toContain('table');
  });

  it('becomes examples of nodes that are joined, each node in one of them', async () => {
    const data = await openData({ paths: [await folderOf(squares)], settings: { kind, nodes: 4, split } });
    expect(data.counts).toEqual({ train: 2, validation: 0, test: 0 });
    const { features, graph, classes } = await data.read('train', [0, 1]);
    const nodes = Array.from({ length: 8 }, (_, node) => [...features!.data.subarray(2 * node, 2 * node + 2)].join());
    expect(new Set(nodes).size).toBe(8);
    const edges = [0, 1].map((example) => graph!.data.subarray(16 * example, 16 * (example + 1)));
    // Both ways, and no node leads to itself.
    for (const each of edges)
      for (let row = 0; row < 4; row++) {
        expect(each[5 * row]).toBe(0);
        for (let column = 0; column < 4; column++) expect(each[4 * row + column]).toBe(each[4 * column + row]);
      }
    const classOf = (node: number) => (features!.data[2 * node + 1] === 1 ? 0 : 1);
    expect([...classes!.data]).toEqual(Array.from({ length: 8 }, (_, node) => classOf(node)));
    const inside = edges.reduce((sum, each) => sum + [...each].filter((edge) => edge === 1).length / 2, 0);
    expect(data.remarks.map(hostInEnglish).join()).toContain(
      inside === 9 ? '' : `${9 - inside} of 9 edges join nodes of different examples`,
    );
  });

  it('is divided by share and seed, the same way each time', async () => {
    const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at));
    const folder = await folderOf({
      'graph.content': lines(60, (at) => `${at}\t${at}\t${at % 2 ? 'odd' : 'even'}`).join('\n'),
      'graph.cites': ['# a remark', ...lines(59, (at) => `${at}\t${at + 1}`)].join('\n'),
    });
    const open = (seed: number) =>
      openData({ paths: [folder], settings: { kind, nodes: 6, split: { validation: 0.2, test: 0.3, seed } } });
    const nodesOf = async (seed: number) => {
      const data = await open(seed);
      expect(data.counts).toEqual({ train: 5, validation: 2, test: 3 });
      const { features } = await data.read('test', [0, 1, 2]);
      return [...features!.data];
    };
    expect(await nodesOf(1)).toEqual(await nodesOf(1));
    expect(await nodesOf(2)).not.toEqual(await nodesOf(1));
    const data = await open(1);
    const seen = await Promise.all(
      (['train', 'validation', 'test'] as const).map(async (name) => {
        const places = Array.from({ length: data.counts[name] }, (_, at) => at);
        return [...(await data.read(name, places))['features']!.data];
      }),
    );
    expect(seen.flat().sort((left, right) => left - right)).toEqual(Array.from({ length: 60 }, (_, at) => at));
  });

  it('divided by nodes has the whole graph in every split, and each class in one', async () => {
    const settings = { kind, nodes: 4, splitBy: 'nodes', split: { validation: 0, test: 0.25, seed: 3 } } as const;
    const data = await openData({ paths: [await folderOf(squares)], settings });
    expect(data.counts).toEqual({ train: 2, validation: 0, test: 2 });
    const [train, test] = [await data.read('train', [0, 1]), await data.read('test', [0, 1])];
    expect(train['features']).toEqual(test['features']);
    expect(train['graph']).toEqual(test['graph']);
    const field = data.fields.find(({ name }) => name === 'classes')!;
    const counts = (number: number) => number !== field.ignoreIndex;
    const [ofTrain, ofTest] = [[...train['classes']!.data], [...test['classes']!.data]];
    ofTrain.forEach((number, node) => expect(counts(number)).toBe(!counts(ofTest[node]!)));
    // One node of each class, by their equal shares.
    expect(ofTest.filter(counts).sort()).toEqual([0, 1]);
    expect(ofTrain.filter(counts)).toHaveLength(6);
  });

  it.each(['examples', 'nodes'] as const)(
    'whose nodes have no class counts them nowhere, divided by %s',
    async (splitBy) => {
      const unlabelled = ['a', 'f'];
      const nodes = squares['nodes.csv'].replace(/^([af],.*),\w+$/gm, '$1,');
      const folder = await folderOf({ ...squares, 'nodes.csv': nodes });
      const settings = { kind, nodes: 4, splitBy, split: { validation: 0, test: 0.5, seed: 3 } } as const;
      const data = await openData({ paths: [folder], settings });
      expect(data.problems).toEqual([]);
      expect(data.remarks.map(hostInEnglish).join(' ')).toContain(
        '2 of 8 nodes have no class: their numbers and edges are used',
      );
      const { ignoreIndex } = data.fields.find(({ name }) => name === 'classes')!;
      const counting: string[] = [];
      for (const split of ['train', 'test'] as const) {
        const rows = Array.from({ length: data.counts[split] }, (_, row) => row);
        const { features, classes } = await data.read(split, rows);
        classes!.data.forEach((number, at) => {
          const [x, y] = features!.data.subarray(2 * at, 2 * at + 2);
          const node = 'abcdefgh'[x! + 4 * (y! - 1)]!;
          expect([0, 1, ignoreIndex]).toContain(number);
          if (number !== ignoreIndex) counting.push(node);
        });
      }
      const labelled = [...'abcdefgh'].filter((node) => !unlabelled.includes(node));
      expect(counting.sort()).toEqual(labelled);
    },
  );

  it('of which edges have a direction leads one way', async () => {
    const folder = await folderOf({ 'nodes.csv': 'id,x,class\n1,0.5,a\n2,1.5,b\n', 'links.tsv': '1\t2\n' });
    const data = await openData({ paths: [folder], settings: { kind, directed: true, split } });
    const { features, graph } = await data.read('train', [0]);
    const first = features!.data[0] === 0.5 ? 0 : 1;
    expect([...graph!.data]).toEqual(first === 0 ? [0, 1, 0, 0] : [0, 0, 1, 0]);
  });

  it('names file and line of what cannot be read, and leaves it out where that is wanted', async () => {
    const folder = await folderOf({
      'nodes.csv': 'id,x,class\na,1,one\nb,much,one\nc,3,two\nc,4,two\nd,5\n',
      'edges.csv': 'a,c\na,z\nc\n',
    });
    const open = (skip: boolean) => openData({ paths: [folder], settings: { kind, split, skip } });
    await expect(open(false)).rejects.toThrow(
      '5 of 7 examples cannot be read. ' +
        'nodes.csv, line 3: column x: expected a number, found "much". ' +
        'nodes.csv, line 5: a line before has the node "c" too. ' +
        'nodes.csv, line 6: expected 3 columns, found 2. ' +
        'edges.csv, line 2: nodes.csv has no node "z". ' +
        'edges.csv, line 3: expected the ids of two nodes, found one column.',
    );
    const { problems, summary } = await open(true);
    expect(problems).toHaveLength(5);
    expect(hostInEnglish(summary)).toBe('2 nodes of 2 classes: one, two, with 1 edge, in 1 example of 2 nodes');
  });

  it.each([
    [
      { 'edges.csv': '1,2\n' },
      {},
      /has no table of nodes. Expected two files such as edges.csv and nodes.csv, found edges.csv/,
    ],
    [
      { 'edges.csv': '1,2\n', 'nodes.csv': 'id,class\n1,a\n2,b\n' },
      {},
      /needs an id, numbers and a class.*columns id, class/,
    ],
    [
      { 'edges.csv': '1,2\n', 'nodes.csv': 'id,x,class\n1,0.5,\n2,1.5,\n' },
      { classColumn: 'class' },
      'No node of nodes.csv has a class. Give some of them one, or choose another column.',
    ],
    [squares, { nodes: 9 }, 'nodes.csv has 8 nodes, and an example should have 9. Ask for fewer.'],
    [squares, { classColumn: 'kind' }, 'nodes.csv has no column "kind"; it has id, x, y, community.'],
  ])('is refused with what is missing: %j', async (files, settings, message) => {
    const folder = await folderOf(files as Record<string, string>);
    await expect(openData({ paths: [folder], settings: { kind, split, ...settings } })).rejects.toThrow(message);
  });
});

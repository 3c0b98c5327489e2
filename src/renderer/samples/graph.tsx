import { useMemo } from 'react';
import { StillTiles } from '../tiles/StillTiles';
import { greyPicture } from './pictures';
import type { SampleProps, SampleView } from './sample';
import { wordsOf } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';

export const graph: SampleView = {
  Picture: Adjacency,
  text: ({ shape: [nodes = 0] }, values) => {
    // An edge between two nodes stands in the matrix twice; one of a node to itself is none.
    const ends = [...values].filter((value, at) => value !== 0 && at % (nodes + 1) !== 0).length;
    return wordsOf(samplesWords).graph(nodes, Math.ceil(ends / 2));
  },
};

/** The matrix of edges: white where two nodes are joined. */
function Adjacency({ field, values, width }: SampleProps) {
  const tiles = useMemo(() => {
    const nodes = field.shape[0] ?? 1;
    return greyPicture(nodes, nodes, values, (row, column) => values[row * nodes + column]!);
  }, [field.shape, values]);
  return <StillTiles tiles={tiles} width={width} tile={width} label={`${field.name}: ${graph.text(field, values)}`} />;
}

import { area } from '../areas/area';
import { formatCount } from '../areas/count';

/** The drawing's views, and its messages. */
export const drawingWords = area('drawing', {
  undo: 'Undo',
  view: 'View',
  views: {
    cards: { label: 'Cards', title: 'Blocks with their settings and costs (1)' },
    volumes: { label: 'Volumes', title: 'The output of each block as a box: height, width, channels (2)' },
    tiles: { label: 'Tiles', title: 'Names and shapes only (3)' },
  },
  /** What prevents training. */
  obstacles: {
    nothing: 'Draw a network first: drag blocks from the palette, from Input to Output.',
    at: (node: string, problem: string) => `${node}: ${problem}`,
    connect: (nodes: string) => `Connect ${nodes}.`,
    connectEnds: 'Connect Input to Output with at least one block between them.',
    more: (count: number) => `And ${formatCount(count)} more under Problems.`,
  },
  /** Names of undo steps. */
  edits: { reload: 'Reload from the file', name: 'Name' },
});

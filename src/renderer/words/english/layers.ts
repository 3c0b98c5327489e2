import { area } from '../areas/area';

/** The drawing as a table. */
export const layersWords = area('layers', {
  none: 'No layers yet. Add a block to the canvas.',
  title: 'Layers',
  columns: {
    layer: 'Layer',
    block: 'Block',
    from: 'From',
    output: 'Output',
    parameters: 'Parameters',
    macs: 'MACs',
    receptiveField: 'Receptive field',
    problems: 'Problems',
  },
  noProblems: 'none',
});

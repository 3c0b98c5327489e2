import { area } from '../areas/area';
import { counted } from '../areas/count';

/** What opens over the canvas: adding, connecting, changing and finding blocks, layouts, equal places. */
export const canvasToolsWords = area('canvasTools', {
  add: {
    title: 'Add a block',
    none: 'No block matches.',
    library: 'your library',
    connectTo: (node: string) => `Connect to ${node}`,
    blocks: 'Blocks that are added',
    enter: (count: number) => `Enter adds ${counted(count, 'block', 'blocks')}.`,
  },
  connect: { title: 'Connect to', placeholder: 'Connect to…', none: 'No block can accept this edge.' },
  changeKind: {
    title: 'Change kind',
    placeholder: 'Change to…',
    none: 'No block of that name.',
    step: (node: string, block: string) => `Change ${node} to ${block}`,
  },
  find: {
    title: 'Find in the drawing',
    blocks: 'Find blocks',
    placeholder: 'Name, kind or shape',
    previous: 'Previous',
    previousKeys: 'Previous (Shift+Enter)',
    next: 'Next',
    nextKeys: 'Next (Enter)',
    close: 'Close',
    closeKeys: 'Close (Escape)',
    inside: (path: string) => `in ${path}`,
    place: (at: number, count: number) => `${at} of ${count}`,
    none: 'Not found',
  },
  layOut: {
    step: 'Lay out',
    dropped: 'The drawing changed while it was being laid out, so the layout was dropped.',
    again: 'Lay out again',
    stop: 'Stop',
    busy: (count: number) => `Laying out ${counted(count, 'block', 'blocks')}…`,
  },
  places: {
    alike: (count: number) => (count === 1 ? 'One more place looks the same.' : `${count} more places look the same.`),
    /** @param values `filters 16, 32; kernel 3, 5` */
    alikeBut: (count: number, values: string) =>
      `${count === 1 ? 'One more place looks' : `${count} more places look`} the same except for ${values}.`,
    andMore: (values: string) => `${values} and more`,
    use: 'Use the composite there too',
    step: 'Use the composite in equal places',
    none: 'No place looks like the composite any more.',
  },
});

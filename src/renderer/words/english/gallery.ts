import { area } from '../areas/area';
import { taskKindIds, taskKindLabel, type TaskKindId } from '@shared/compiler/task/taskKind';
import { counted } from '../areas/count';

/** How one cost of a network compares with another's. */
export interface Contrast {
  readonly direction: 'fewer' | 'more' | 'same';
  /** `11.8`; of none there is no multiple. */
  readonly times?: string;
}

/** The gallery, and its cards on the start page. */
export const galleryWords = area('gallery', {
  loading: 'Loading the gallery…',
  notShown: (reason: string) => `The gallery cannot be shown: ${reason}`,
  filters: 'Filters',
  task: 'Task',
  tasks: Object.fromEntries(taskKindIds.map((id) => [id, taskKindLabel(id)])) as Readonly<Record<TaskKindId, string>>,
  all: 'All',
  lecture: 'Lecture',
  lectureNumber: (id: string) => id,
  yours: 'Yours',
  drawings: 'Drawings',
  blocks: 'Blocks',
  yourDrawings: 'Your drawings',
  yourBlocks: 'Your blocks',
  noDrawings: 'No drawings yet. Drawings that you save or open appear here.',
  countBlocks: (count: number) => counted(count, 'block', 'blocks'),
  inside: (blocks: string) => `${blocks} inside · Enter adds it to the drawing`,
  cards: 'Cards',
  noPicture: 'No picture',
  noMatch: (text: string) => `Nothing matches “${text}”.`,
  search: 'Search networks, ideas, lectures',
  searchHint: 'Search networks, ideas, lectures…',
  compare: (network: string) => `Compare ${network}`,
  compareHint: 'Compare, Space',
  certificate: (framework: string, most: string) => `equals ${framework}, max |Δ| ${most}`,
  certificateHint: (found: { reference: string; framework: string; version: string; most: string }) =>
    `With the same random weights, this drawing gives the answers of “${found.reference}” in ${found.framework} ${found.version}: they differ by at most ${found.most} of the largest.`,
  costs: 'Costs',
  larger: 'Larger, with a table',
  compareTwo: 'Compare two',
  selectTwo: 'Select two networks with the scales on their cards, or with Space.',
  selectAnother: 'Choose another to compare both.',
  differs: 'What differs…',
  contrast: (smaller: string, larger: string, parameters: Contrast, operations: Contrast) => {
    const said = ({ direction, times }: Contrast, what: string) =>
      direction === 'same'
        ? `as many ${what}`
        : `${times === undefined ? '' : `${times} times `}${direction === 'more' ? 'more' : 'fewer'} ${what}`;
    const isSame = parameters.direction === 'same' && operations.direction === 'same';
    return `${smaller} has ${said(parameters, 'parameters')} and ${said(operations, 'operations')} ${isSame ? 'as' : 'than'} ${larger}.`;
  },
});

import type { FieldKind } from '../../data/field';
import type { Task } from './task';

/** The kinds of fields that a network is given, and of those that its answers are compared with. */
interface Asked {
  readonly given: ReadonlySet<FieldKind>;
  readonly asked: ReadonlySet<FieldKind>;
  /** Whether an objective has a target that no data hold, as where two networks play against each other. */
  readonly isAdversarial: boolean;
}

interface TaskKind {
  readonly label: string;
  is(task: Asked): boolean;
}

const holdsOnly = (kinds: ReadonlySet<FieldKind>, ...wanted: readonly FieldKind[]): boolean =>
  kinds.size > 0 && [...kinds].every((kind) => wanted.includes(kind));

const ofImages = ({ given, isAdversarial }: Asked): boolean => holdsOnly(given, 'image') && !isAdversarial;

/** What networks are trained to do, by the kinds of their data, in the order of lists. No task is of two kinds. */
const kinds = {
  classification: {
    label: 'Classify images',
    is: (task) => ofImages(task) && holdsOnly(task.asked, 'class', 'classes'),
  },
  segmentation: { label: 'Segment images', is: (task) => ofImages(task) && task.asked.has('mask') },
  localisation: {
    label: 'Locate objects',
    is: (task) =>
      ofImages(task) &&
      task.asked.has('numbers') &&
      task.asked.has('class') &&
      holdsOnly(task.asked, 'numbers', 'class'),
  },
  imageToImage: { label: 'Image to image', is: (task) => ofImages(task) && holdsOnly(task.asked, 'image') },
  generation: { label: 'Generate images', is: ({ isAdversarial }) => isAdversarial },
  regression: {
    label: 'Regression',
    is: ({ given, asked, isAdversarial }) =>
      !isAdversarial && holdsOnly(given, 'image', 'numbers') && holdsOnly(asked, 'numbers'),
  },
  sequences: {
    label: 'Sequences and DNA',
    is: ({ given, isAdversarial }) =>
      !isAdversarial && !given.has('graph') && (given.has('sequence') || given.has('tokens')),
  },
  graphs: { label: 'Graphs', is: ({ given, isAdversarial }) => !isAdversarial && given.has('graph') },
} as const satisfies Readonly<Record<string, TaskKind>>;

export type TaskKindId = keyof typeof kinds;

export const taskKindIds = Object.keys(kinds) as TaskKindId[];

/** What a kind of task is called in lists: `Segment images`. */
export const taskKindLabel = (id: string): string => (id in kinds ? kinds[id as TaskKindId].label : id);

/** The kind of a task; nothing where its data are of other kinds. */
export function taskKindOf({ feeds, objectives }: Task): TaskKindId | undefined {
  const compared = objectives.filter(({ computed }) => !computed);
  const asked: Asked = {
    given: new Set(feeds.map(({ field }) => field.kind)),
    asked: new Set(compared.map(({ field }) => field.kind)),
    isAdversarial: compared.length < objectives.length,
  };
  return taskKindIds.find((id) => kinds[id].is(asked));
}

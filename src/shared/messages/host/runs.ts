/** What keeps runs from being begun, gone on with and used, and what they fail by. */
export const runs = {
  memoryRanOut: 'Memory ran out. Use a smaller batch, smaller images, or fewer units and filters.',
  tooLargeHere: (needed: string, had: string, batch: number) =>
    `This run needs ${needed} of memory at least, and this machine has ${had}. ` +
    `Use a smaller batch (it is ${batch}), smaller images, or fewer units and filters.`,
  tooLargeInContainer: (needed: string, had: string, batch: number) =>
    `This run needs ${needed} of memory at least, and this container may use ${had}. ` +
    `Use a smaller batch (it is ${batch}), smaller images, or fewer units and filters.`,
  shortHere: (needed: string, had: string) =>
    `Memory may run short: this run needs up to ${needed}, and this machine has ${had}. A smaller batch needs less.`,
  shortInContainer: (needed: string, had: string) =>
    `Memory may run short: this run needs up to ${needed}, and this container may use ${had}. A smaller batch needs less.`,
  gone: (run: string) => `There is no run "${run}" here any more.`,
  deleted: 'This run is not there any more; it may have been deleted.',
  notInProgress: (state: string) => `The run is not in progress; it is ${state}.`,
  atStep: (name: string, step: number, total: string | number) =>
    `"${name}" is still training (step ${step} of ${total}). Stop it first.`,
  training: (name: string) => `"${name}" is still training. Stop it first.`,
  trainingElsewhere: (name: string, process: number) =>
    `"${name}" is training in another Netloom (process ${process}). Stop it there first.`,
  inUse: (folder: string, why: string) => `${folder} is in use: ${why} Or choose another folder.`,
  experimentRunning: (label: string) => `The experiment “${label}” is still running. Stop it first.`,
  noWeights:
    'This run has no weights: it has not written its first checkpoint, which comes after 15 seconds at most, or ended before. ' +
    'Wait, or train the drawing again.',
  noWeightsYet: 'This run has no weights yet: its first checkpoint is still to come.',
  /** @param how it ended: `it gave no sign of life for 60 s` */
  lost: (how: string) =>
    `The trainer's process is gone (${how}). The drawing is not affected. ` +
    'There was no checkpoint yet: the run can be begun anew.',
  lostAtStep: (how: string, step: number) =>
    `The trainer's process is gone (${how}). The drawing is not affected. ` +
    `The run can go on from its last checkpoint, step ${step}.`,
  appEnded: 'the app ended while it ran',
};

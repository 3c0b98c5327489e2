import type { ChosenProgress } from '@shared/contract/datasets';
import type { Handlers } from '@shared/contract/contract';
import { problemSaid, type DataProblem } from '@shared/data/formats/problem';
import { hostSaying, asSaidText } from '@shared/messages/hostSaying';
import { toBytes } from '@shared/data/columnBytes';
import type { Dialogs } from '../fileDialogs';
import { LastOpened } from './lastOpened';
import { lookAtFiles } from './lookAtFiles';
import { Looks } from './looks';
import { examplesOf, previewOf } from './preview';
import type { DatasetSources } from './sources';
import { failed } from '../refused';

type DatasetHandlers = Pick<Handlers, Extract<keyof Handlers, `datasets.${string}`>>;

/** Problems of files that an answer names. */
const mostProblems = 200;

/** A problem as an answer has it: as a sentence. */
function answered(problem: DataProblem) {
  const { file, line } = problem;
  return { file, ...(line !== undefined && { line }), ...asSaidText(problemSaid(problem)) };
}

/** Data sets for the interface: what they hold, and the user's own files. */
export function datasetHandlers(
  sources: DatasetSources,
  onProgress: (progress: ChosenProgress) => void,
  dialogs?: Dialogs,
): DatasetHandlers {
  const looks = new Looks(onProgress);
  const last = new LastOpened((reference) => sources.resolve(reference));
  const windows = (): Dialogs => {
    if (dialogs) return dialogs;
    throw failed(hostSaying('document', 'noWindows'));
  };
  return {
    'datasets.preview': ({ dataset, derived, count }) =>
      last.use(dataset, (opened) => previewOf(opened, count, derived)),
    'datasets.examples': ({ dataset, split, indices, fields }) =>
      last.use(dataset, (opened) => examplesOf(opened, split, indices, fields)),
    'datasets.choose': async ({ what }) => {
      const paths = await windows().openData(what);
      return paths && { chosen: sources.chosen.point(paths) };
    },
    'datasets.upload': async ({ files }) => ({ chosen: await sources.keep(() => sources.chosen.upload(files)) }),
    'datasets.recognise': async ({ chosen, as }) => {
      const { source, name, sentence, fields, counts, remarks, samples, others, problems } = await looks
        .look(chosen, (watched) =>
          lookAtFiles(sources.chosen.get(chosen).paths, { cacheFolder: sources.indexFolder, ...watched }, as),
        )
        .catch((error: unknown) => {
          throw sources.chosen.wrongWith(chosen, error);
        });
      return {
        ...{ name, sentence: asSaidText(sentence), counts, others: [...others], fields: [...fields] },
        remarks: remarks.map(asSaidText),
        ...(source.kind === 'files' && { settings: source.settings }),
        problems: problems.slice(0, mostProblems).map(answered),
        problemCount: problems.length,
        samples: toBytes(samples),
      };
    },
    'datasets.adopt': ({ chosen, as }) => looks.look(chosen, (watched) => sources.adoptChosen(chosen, as, watched)),
    'datasets.stop': async ({ chosen }) => {
      looks.stop(chosen);
      return undefined;
    },
    'datasets.list': () => sources.list(),
    'datasets.remove': ({ id }) => {
      last.drop();
      return sources.remove(id);
    },
  };
}

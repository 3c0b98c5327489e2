import { DatasetError } from '@shared/data/error';
import type { Field } from '@shared/data/field';
import { formats, type FormatKind, type FormatSettings, type GivenSettings } from '@shared/data/formats';
import { endingOf, imageEndings } from '@shared/data/formats/definition';
import type { DataProblem } from '@shared/data/formats/problem';
import { exampleBytes } from '@shared/data/generated/emptyTable';
import type { Columns, DataReader } from '@shared/data/reader';
import { spread } from '@shared/data/spread';
import type { FormatOpener, OpenOptions } from './definition';
import { listPaths, type LocatedListing } from './listing';
import { openListing } from './openData';
import { openers } from './registry';
import { hostSaying, type HostValue, type HostSaying } from '@shared/messages/hostSaying';
import { listing, type Name } from '@shared/messages/saying';

/** What files are, as far as a look at them says. */
export interface Recognised {
  readonly kind: FormatKind;
  /** Settings that open them, unless there are problems. */
  readonly settings: FormatSettings;
  /** `Folder of images: 1,200 images of 3 classes: cat, dog, owl.` */
  readonly sentence: HostSaying;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly counts: DataReader['counts'];
  /** Files and lines that cannot be read. Opening needs `skip` where there are any. */
  readonly problems: readonly DataProblem[];
  readonly remarks: readonly HostSaying[];
  /** Some training examples, spread over all of them. */
  readonly samples: Columns;
  /** Formats that the files may be in as well, the likeliest first. */
  readonly others: readonly FormatKind[];
}

/** Training examples that are shown. */
const shown = 12;
/** Bytes of them. */
const shownBytes = 16 * 2 ** 20;

/**
 * Says what files are, and shows some examples. Throws a `DatasetError` where they are of no format, or nothing in them can
 * be read.
 * @param as the format that they are to be taken for, or its settings; the likeliest with guessed settings where it is not said
 */
export async function recognise(
  paths: readonly string[],
  options: OpenOptions = {},
  as?: FormatKind | GivenSettings,
): Promise<Recognised> {
  const located = await listPaths(paths);
  if (located.files.length === 0) throw new DatasetError(hostSaying('file', 'emptyFolder', paths[0]!));
  const fitting = (Object.keys(formats) as FormatKind[])
    .map((name) => ({ name, fit: formats[name].fits(located) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit)
    .map(({ name }) => name);
  const chosen = (typeof as === 'object' ? as.kind : as) ?? fitting[0];
  if (chosen === undefined) throw unknownFormat(located);
  const given =
    typeof as === 'object'
      ? as
      : { kind: chosen, ...(await (openers[chosen] as FormatOpener).guess?.(located, options)) };
  const settings = formats[chosen].settings.parse(given) as FormatSettings;
  const opened = await openListing(located, { ...settings, skip: true } as GivenSettings, options);
  try {
    const { train } = opened.counts;
    const roomFor = Math.max(1, Math.floor(shownBytes / Math.max(1, exampleBytes(opened.fields))));
    const count = Math.min(shown, train, roomFor);
    const samples = await opened.read('train', spread(count, train));
    return {
      ...{ kind: chosen, settings, samples, others: fitting.filter((name) => name !== chosen) },
      sentence: hostSaying('found', 'data', formatName(chosen), opened.summary),
      ...{ name: opened.name, fields: opened.fields, counts: opened.counts },
      ...{ problems: opened.problems, remarks: opened.remarks },
    };
  } finally {
    await opened.close();
  }
}

const formatName = (kind: FormatKind): Name => ({ of: 'format', key: kind, english: formats[kind].label });

function unknownFormat({ files }: LocatedListing): DatasetError {
  const paths = files.map(({ path }) => path);
  const some = listing(paths, 3);
  if (paths.every((path) => imageEndings.has(endingOf(path))))
    return new DatasetError(hostSaying('file', 'unclearImages', some));
  const names = (Object.keys(formats) as FormatKind[]).map(formatName);
  const all = names.reduce<HostValue>(
    (before, name) => (before === '' ? name : hostSaying('file', 'also', before, name)),
    '',
  );
  return new DatasetError(hostSaying('file', 'unknownFormat', some, all));
}

import { formats, type FormatKind, type FormatSettings, type GivenSettings } from '@shared/data/formats';
import type { OpenedData } from './column';
import type { FormatOpener, OpenOptions } from './definition';
import { keptKnown } from './keptKnown';
import { listPaths, locationOf, type LocatedListing } from './listing';
import { openers } from './registry';

/** Files, and the settings of the format that they are in. */
export interface DataSource<Kind extends FormatKind = FormatKind> {
  readonly paths: readonly string[];
  readonly settings: GivenSettings<Kind>;
}

/**
 * Opens a data set of people's own files. What is read of it afterwards need not fit in memory. Throws a `DatasetError`
 * that names the files and lines that cannot be read, unless the settings say to skip them.
 */
export async function openData({ paths, settings }: DataSource, options: OpenOptions = {}): Promise<OpenedData> {
  return openListing(await listPaths(paths), settings, options);
}

/** The same for files that are listed already. */
export async function openListing(
  listing: LocatedListing,
  settings: GivenSettings,
  options: OpenOptions,
): Promise<OpenedData> {
  const whole = formats[settings.kind].settings.parse(settings) as FormatSettings;
  const opened = await (openers[settings.kind] as FormatOpener).open(listing, whole, options);
  const key = `${locationOf(listing)} ${JSON.stringify(whole)}`;
  return { ...opened, known: keptKnown(options.cacheFolder, key, listing.files) };
}

import type { FormatKind, FormatSettings } from '@shared/data/formats';
import type { Watched } from '@shared/data/progress';
import type { OpenedData } from './column';
import type { LocatedListing } from './listing';

/** What opening may use. */
export interface OpenOptions extends Watched {
  /** A folder for indexes, so that what was found out once is not found out again; without it nothing is kept. */
  readonly cacheFolder?: string;
  /** Threads that decode images; as many as processors where it is not said. */
  readonly threads?: number;
  /** Bytes of decoded images that are kept in memory. */
  readonly cacheBytes?: number;
}

/** What opens files of a format. */
export interface FormatOpener<Kind extends FormatKind = FormatKind> {
  /** Throws a `DatasetError` that names files and lines. */
  open(listing: LocatedListing, settings: FormatSettings<Kind>, options: OpenOptions): Promise<OpenedData>;
  /** Settings that fit files, found by a look at some of them; the definition's defaults where absent. */
  guess?(listing: LocatedListing, options: OpenOptions): Promise<Partial<Omit<FormatSettings<Kind>, 'kind'>>>;
}

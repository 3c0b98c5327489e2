import { endingOf, imageEndings } from '@shared/data/formats/definition';
import type { ImageFolderSettings } from '@shared/data/formats/imageFolder';
import { checkProblems } from '@shared/data/formats/problem';
import { divideRows, splitNamed } from '@shared/data/formats/split';
import { DatasetError } from '@shared/data/error';
import type { SplitName } from '@shared/data/reader';
import { ofClasses, singleClass } from '@shared/data/remarks';
import { classColumn, openedData } from '../column';
import type { FormatOpener } from '../definition';
import { FileIndex } from '../images/fileIndex';
import { imageColumn } from '../images/imageColumn';
import { findBadImages } from '../images/imageIndex';
import { commonSides, withImages } from '../images/imageSource';
import { locationOf, nameOf, type LocatedFile, type LocatedListing } from '../listing';
import { hostSaying } from '@shared/messages/hostSaying';

/** An image with what its folders say of it. */
interface Placed {
  readonly file: LocatedFile;
  readonly split?: SplitName;
  /** Nothing where it lies in no folder. */
  readonly className?: string;
}

export const imageFolderOpener: FormatOpener<'imageFolder'> = {
  open: (listing, settings, options) =>
    withImages(options, async ({ pool, cache }) => {
      const placed = placeImages(listing, settings);
      if (placed.length === 0) throw new DatasetError(hostSaying('image', 'noClassFolders', nameOf(listing)));
      const files = placed.map(({ file }) => file);
      const index = await FileIndex.open(options.cacheFolder, `imageFolder ${locationOf(listing)}`);
      const unplaced = placed.filter(({ className }) => className === undefined);
      const problems = [
        ...unplaced.map(({ file }) => ({ file: file.path, said: hostSaying('image', 'noClassFolder') })),
        ...(await findBadImages(files, index, pool, options)),
      ];
      await index.save(files);
      const isBad = new Set(problems.map(({ file }) => file));
      const good = placed.filter(({ file }) => !isBad.has(file.path));
      checkProblems(problems, good.length, settings.skip);

      const classes = [...new Set(good.map(({ className }) => className!))].sort(byNumber);
      const numberOf = new Map(classes.map((name, number) => [name, number]));
      const labels = Int32Array.from(good, ({ className }) => numberOf.get(className!)!);
      return openedData({
        name: nameOf(listing),
        summary: ofClasses(hostSaying('found', 'images', good.length), classes),
        columns: [
          imageColumn({
            ...{ name: 'image', files: good.map(({ file }) => file), pool, cache },
            task: { kind: 'image', image: settings.image },
          }),
          classColumn('class', classes, labels),
        ],
        rows: divideRows(good.length, settings.split, { given: (row) => good[row]!.split, strata: labels }),
        problems,
        remarks: singleClass('allImages', classes),
        skip: settings.skip,
        close: () => pool.close(),
      });
    }),
  guess: (listing, options) =>
    withImages(options, async ({ pool }) => {
      const locations = imagesOf(listing).map(({ location }) => location);
      const image = await commonSides(locations, pool);
      await pool.close();
      return image ? { image: { ...image, fit: 'crop' } } : {};
    }),
};

const imagesOf = ({ files }: LocatedListing) => files.filter(({ path }) => imageEndings.has(endingOf(path)));

/** Names in their order, `9` before `10`. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

function placeImages(listing: LocatedListing, { classes }: ImageFolderSettings): Placed[] {
  const images = imagesOf(listing);
  const outer = sharedFolders(images);
  return images.map((file) => {
    const folders = file.path.split('/').slice(outer, -1);
    const split = splitNamed(folders[0] ?? '');
    const rest = split ? folders.slice(1) : folders;
    const className = classes === 'inner' ? rest.join('/') : rest[0];
    return { file, ...(split && { split }), ...(className && { className }) };
  });
}

/** How many folders all images share, which says nothing of their classes; a folder that is a split's counts as none. */
function sharedFolders(images: readonly LocatedFile[]): number {
  const first = images[0]?.path.split('/').slice(0, -1) ?? [];
  const differs = first.findIndex((folder, depth) =>
    images.some(({ path }) => {
      const parts = path.split('/');
      return parts.length - 1 <= depth || parts[depth] !== folder;
    }),
  );
  const shared = differs < 0 ? first.length - 1 : differs;
  const split = first.findIndex((folder) => splitNamed(folder));
  return split >= 0 && split < shared ? split : Math.max(0, shared);
}

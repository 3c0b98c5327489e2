import { DatasetError } from '@shared/data/error';
import { checkProblems, type DataProblem } from '@shared/data/formats/problem';
import { divideRows, splitOfPath } from '@shared/data/formats/split';
import { isText, type TextLinesSettings } from '@shared/data/formats/textLines';
import { splitText, tokenSettingsSchema } from '@shared/data/formats/tokens';
import { ofClasses, singleClass } from '@shared/data/remarks';
import { namedClassColumn, openedData } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf, type LocatedFile, type LocatedListing } from '../listing';
import { readLines, type ReadLine } from '../readLines';
import { encodeTexts, tokenColumn } from '../tokenColumn';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';

/** Lines that are looked at to guess where classes are. */
const looked = 1000;
/** Different classes of so many lines, at most. */
const mostClasses = 100;
/** The share of lines that decides: a few wrong ones are named when the file is read. */
const mostly = 0.75;

interface Example {
  readonly file: LocatedFile;
  readonly text: string;
  /** Empty where lines have none. */
  readonly className: string;
}

export const textLinesOpener: FormatOpener<'textLines'> = {
  open: async (listing, settings) => {
    const { examples, problems } = await collectLines(textsOf(listing), settings);
    checkProblems(problems, examples.length, settings.skip);
    const hasClass = settings.classAt !== 'none';
    const named = namedClassColumn(
      'class',
      examples.map(({ className }) => className),
    );
    const classes = named.field.classes!;
    const given = (row: number) => splitOfPath(examples[row]!.file.path);
    const labels = await named.read(examples.map((_, row) => row));
    const rows = divideRows(examples.length, settings.split, { given, strata: labels.data });
    const { length } = settings.tokens;
    // The target of the last position is one token further.
    const texts = encodeTexts(
      examples.map(({ text }) => text),
      rows.train,
      { ...settings.tokens, length: hasClass ? length : length + 1 },
    );
    const count = hostSaying('found', 'lines', examples.length);
    return openedData({
      ...{ name: nameOf(listing), problems, skip: settings.skip, rows },
      summary: hasClass ? ofClasses(count, classes) : hostSaying('found', 'withoutClasses', count),
      columns: [tokenColumn('tokens', texts, length), hasClass ? named : tokenColumn('next', texts, length, 1)],
      remarks: hasClass ? singleClass('allLines', classes) : [],
    });
  },
  guess: async (listing) => {
    const lines = await firstLines(textsOf(listing)[0]!);
    const classAt = guessClassPlace(lines);
    const texts = classAt === 'none' ? lines : lines.flatMap((line) => divided(line, classAt)?.text ?? []);
    const isOfWords =
      texts.filter((text) => splitText(text, { by: 'word' }).length > 1).length >= mostly * texts.length;
    return { classAt, tokens: tokenSettingsSchema.parse({ by: isOfWords ? 'word' : 'character' }) };
  },
};

function textsOf(listing: LocatedListing): LocatedFile[] {
  const texts = listing.files.filter(({ path }) => isText(path));
  if (texts.length > 0) return texts;
  throw new DatasetError(hostSaying('text', 'none', nameOf(listing)));
}

/** Reads all lines of texts, with what is wrong with others. */
async function collectLines(files: readonly LocatedFile[], settings: TextLinesSettings) {
  const examples: Example[] = [];
  const problems: DataProblem[] = [];
  for (const file of files)
    for await (const read of readLines(file)) {
      const example = exampleOf(read, settings);
      if ('trouble' in example) problems.push({ file: file.path, line: read.line, said: example.trouble });
      else examples.push({ file, ...example });
    }
  return { examples, problems };
}

function exampleOf(
  read: ReadLine,
  { classAt, tokens }: TextLinesSettings,
): Omit<Example, 'file'> | { trouble: HostSaying } {
  if ('trouble' in read) return read;
  if (!read.text.trim()) return { trouble: hostSaying('text', 'emptyLine') };
  const parts = classAt === 'none' ? { text: read.text, className: '' } : divided(read.text, classAt);
  if (!parts) return { trouble: hostSaying('text', classAt === 'before' ? 'noTabBefore' : 'noTabAfter') };
  if (classAt !== 'none' && !parts.className)
    return { trouble: hostSaying('text', classAt === 'before' ? 'noClassBefore' : 'noClassAfter') };
  const count = splitText(parts.text, tokens).length;
  if (count === 0) return { trouble: hostSaying('text', 'onlyClass') };
  if (classAt === 'none' && count === 1) return { trouble: hostSaying('text', 'oneToken') };
  return parts;
}

/** A line's class and the rest of it; nothing where it has no tab. */
function divided(line: string, classAt: 'before' | 'after'): Omit<Example, 'file'> | undefined {
  const tab = classAt === 'before' ? line.indexOf('\t') : line.lastIndexOf('\t');
  if (tab < 0) return undefined;
  const [before, after] = [line.slice(0, tab), line.slice(tab + 1)];
  const [className, text] = classAt === 'before' ? [before, after] : [after, before];
  return { className: className.trim(), text };
}

async function firstLines(file: LocatedFile): Promise<string[]> {
  const lines: string[] = [];
  for await (const read of readLines(file)) {
    if ('text' in read && read.text.trim()) lines.push(read.text);
    if (lines.length >= looked) break;
  }
  return lines;
}

/** The side of the tabs that has fewer different texts, where most lines have a tab. */
function guessClassPlace(lines: readonly string[]): TextLinesSettings['classAt'] {
  const tabbed = lines.filter((line) => line.includes('\t'));
  if (tabbed.length === 0 || tabbed.length < mostly * lines.length) return 'none';
  const differentAt = (classAt: 'before' | 'after') =>
    new Set(tabbed.map((line) => divided(line, classAt)!.className)).size;
  const [before, after] = [differentAt('before'), differentAt('after')];
  if (Math.min(before, after) > mostClasses) return 'none';
  return before <= after ? 'before' : 'after';
}

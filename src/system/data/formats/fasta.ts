import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { encodeBases, foreignLetter } from '@shared/data/dna';
import { baseName } from '@shared/data/formats/definition';
import { isFasta } from '@shared/data/formats/fasta';
import { checkProblems, type DataProblem } from '@shared/data/formats/problem';
import { divideRows, splitNamed, splitOfPath } from '@shared/data/formats/split';
import { DatasetError } from '@shared/data/error';
import { ofClasses, singleClass } from '@shared/data/remarks';
import { classColumn, memoryColumn, openedData } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf, type LocatedFile } from '../listing';
import { checkText } from '../readTable';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { unreadable } from '../unreadable';

interface Sequence {
  readonly file: LocatedFile;
  readonly line: number;
  readonly header: string;
  readonly letters: string;
}

export const fastaOpener: FormatOpener<'fasta'> = {
  open: async (listing, settings) => {
    const problems: DataProblem[] = [];
    const sequences: Sequence[] = [];
    for (const file of listing.files.filter(({ path }) => isFasta(path)))
      for await (const sequence of readFasta(file)) {
        const trouble = troubleOf(sequence);
        if (trouble === undefined) sequences.push(sequence);
        else problems.push({ file: file.path, line: sequence.line, said: trouble });
      }
    checkProblems(problems, sequences.length, settings.skip);
    if (sequences.length === 0) throw new DatasetError(hostSaying('text', 'noSequences', nameOf(listing)));
    const named = sequences.map((one) =>
      settings.classFrom === 'file' ? classOfFile(one.file.path) : lastWord(one.header),
    );
    const classes = [...new Set(named)].sort();
    const labels = named.map((name) => classes.indexOf(name));
    const length = settings.length ?? sequences.reduce((most, { letters }) => Math.max(most, letters.length), 0);
    const data = new Uint8Array(sequences.length * length * 4);
    sequences.forEach(({ letters }, row) =>
      encodeBases(letters, data.subarray(row * length * 4, (row + 1) * length * 4)),
    );
    const given = (row: number) => splitOfPath(sequences[row]!.file.path);
    return openedData({
      ...{ name: nameOf(listing), problems, skip: settings.skip },
      summary: ofClasses(hostSaying('found', 'sequences', sequences.length), classes),
      columns: [
        memoryColumn({ name: 'sequence', kind: 'sequence', shape: [length, 4], dtype: 'uint8' }, data),
        classColumn('class', classes, labels),
      ],
      rows: divideRows(sequences.length, settings.split, { given, strata: labels }),
      remarks: singleClass('allSequences', classes),
    });
  },
  guess: async (listing) => {
    const files = listing.files.filter(({ path }) => isFasta(path));
    const isByFile = new Set(files.map(({ path }) => classOfFile(path))).size > 1;
    return { classFrom: isByFile ? 'file' : 'header' };
  },
};

const wordsOf = (path: string): string[] => path.replace(/\.[^.]*$/, '').split(/[/_\-. ]+/);

/** The file's name without its split: `train_bound.fa` and `test/bound.fa` are of one class. */
function classOfFile(path: string): string {
  const words = wordsOf(baseName(path)).filter((word) => !splitNamed(word));
  return words.join('_') || baseName(path);
}

const lastWord = (header: string): string =>
  header
    .split(/[\s|=]+/)
    .filter(Boolean)
    .at(-1) ?? '';

function troubleOf({ header, letters }: Sequence): HostSaying | undefined {
  const name = header.slice(0, 40);
  if (letters.length === 0) return hostSaying('text', 'noSequence', name);
  const found = foreignLetter(letters);
  return found === undefined ? undefined : hostSaying('text', 'otherLetter', name, found);
}

/** The sequences of a file; `line` is that of the header. Throws a `DatasetError` that names file and line. */
async function* readFasta(file: LocatedFile): AsyncGenerator<Sequence> {
  await checkText(file.path, file.location);
  const source = createReadStream(file.location, 'utf8');
  let current: { line: number; header: string; parts: string[] } | undefined;
  const whole = ({ line, header, parts }: NonNullable<typeof current>) => ({
    file,
    line,
    header,
    letters: parts.join(''),
  });
  let line = 0;
  try {
    for await (const text of createInterface({ input: source, crlfDelay: Infinity })) {
      line += 1;
      if (text.startsWith('>')) {
        if (current) yield whole(current);
        current = { line, header: text.slice(1).trim(), parts: [] };
      } else if (current) current.parts.push(text.replace(/\s/g, ''));
      else if (text.trim() && !text.startsWith(';'))
        throw new DatasetError(hostSaying('text', 'noHeader', file.path, line));
    }
    if (current) yield whole(current);
  } catch (error) {
    throw error instanceof DatasetError ? error : unreadable(file.path, error);
  } finally {
    source.destroy();
  }
}

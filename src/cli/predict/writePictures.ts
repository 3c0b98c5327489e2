import { basename, extname, join } from 'node:path';
import { atomicWrite } from '@system/atomicWrite';
import { answerForms, type PrintedOutput } from './answerForms';

/** Writes masks and images into a folder, named after their inputs. */
export class PictureWriter {
  private readonly used = new Set<string>();

  constructor(private readonly folder: string | undefined) {}

  /** The answers, with the files that were written. */
  async write(input: string, outputs: readonly PrintedOutput[]): Promise<PrintedOutput[]> {
    const written: PrintedOutput[] = [];
    for (const answer of outputs) {
      const { picture } = answerForms[answer.field.kind];
      if (this.folder === undefined || !picture) {
        written.push(answer);
        continue;
      }
      const file = join(this.folder, `${this.freshName(`${nameFor(input)}-${nameFor(answer.output)}`)}.png`);
      await atomicWrite(file, await picture(answer));
      written.push({ ...answer, file });
    }
    return written;
  }

  private freshName(name: string): string {
    let [fresh, number] = [name, 1];
    while (this.used.has(fresh)) fresh = `${name}-${++number}`;
    this.used.add(fresh);
    return fresh;
  }
}

/** A file's name without its ending; what cannot stand in a name becomes a dash. */
function nameFor(input: string): string {
  const name = basename(input, extname(input)).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return name.slice(0, 60) || 'input';
}

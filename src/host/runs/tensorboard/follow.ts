import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measuresByName, type RunEvent } from '@shared/contract/events';
import { messageOf } from '@shared/errors/messageOf';
import { makeFolder } from '@system/makeFolder';
import { pointsOf } from '../stepPoints';
import { beginning, eventFileName, stepRecords, validationRecord } from './eventFile';
import { runFolderName } from './export';

/** Writes a run's event file while it goes on, for a TensorBoard that looks on. A full disk ends the file, not the run. */
export class TensorBoardWriter {
  private file: string | undefined;
  private writing: Promise<void> = Promise.resolve();
  failure: string | undefined;

  constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {}

  hear(event: RunEvent, time = Date.now()): void {
    // A run that goes on begins another file beside the first; TensorBoard shows the later one's steps.
    if (event.type === 'started') {
      const place = join(this.folder, runFolderName(this.name, event.run));
      const file = join(place, eventFileName(event.run, time));
      this.file = file;
      this.later(async () => {
        makeFolder(place);
        await writeFile(file, beginning(time));
      });
    }
    if (event.type === 'steps') this.append(stepRecords(pointsOf(event, time)));
    if (event.type === 'epoch' && event.validation)
      this.append([validationRecord(time, event.step, measuresByName(event.validation))]);
  }

  /** Resolves when all is written. */
  async close(): Promise<void> {
    await this.writing;
  }

  private append(records: readonly Uint8Array[]): void {
    const { file } = this;
    if (file !== undefined) this.later(() => appendFile(file, Buffer.concat(records)));
  }

  private later(work: () => Promise<void>): void {
    this.writing = this.writing.then(async () => {
      if (this.failure === undefined) await work();
    });
    this.writing = this.writing.catch((error: unknown) => {
      this.failure = messageOf(error);
    });
  }
}

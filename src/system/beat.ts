/**
 * The sign of life of a trainer, a line on its standard output. A thread of its own writes it, so that a long call of the
 * main thread is not taken for a dead process; the number goes up as often as the main thread's loop turns, so that a
 * loop that never turns again is seen too. Other lines come from libraries.
 */
export const beatBeginning = 'netloom-beat ';

/** Milliseconds between two beats. */
export const beatInterval = 1000;

/** Takes the beats out of what a trainer writes to its standard output. */
export class BeatReader {
  private rest = '';

  constructor(private readonly onBeat: (turns: number) => void) {}

  read(chunk: Uint8Array): void {
    const lines = (this.rest + Buffer.from(chunk).toString('latin1')).split('\n');
    this.rest = lines.pop()!.slice(-100);
    for (const line of lines) {
      const turns = line.startsWith(beatBeginning) ? Number(line.slice(beatBeginning.length)) : Number.NaN;
      if (Number.isInteger(turns)) this.onBeat(turns);
    }
  }
}

/** Parts of a run that its small curve in the list has a point for. */
const parts = 40;

/** Means of the training loss over equal parts of a run, kept up as its steps come. */
export class Sparkline {
  private readonly counts = new Uint32Array(parts);

  private constructor(readonly means: Float32Array) {}

  static empty(): Sparkline {
    return new Sparkline(new Float32Array(parts).fill(Number.NaN));
  }

  /** Goes on with what `bytes` gave. A mean that is there counts as one step. */
  static from(bytes: Uint8Array | undefined): Sparkline {
    if (bytes?.length !== 4 * parts) return Sparkline.empty();
    const sparkline = new Sparkline(new Float32Array(bytes.slice().buffer));
    sparkline.means.forEach((mean, part) => (sparkline.counts[part] = Number.isNaN(mean) ? 0 : 1));
    return sparkline;
  }

  /** Takes up steps, counted from 1, with their losses. */
  add(steps: readonly number[], losses: readonly number[], totalSteps: number): void {
    steps.forEach((step, index) => {
      const part = Math.min(parts - 1, Math.floor(((step - 1) * parts) / Math.max(1, totalSteps)));
      const count = (this.counts[part]! += 1);
      const mean = count === 1 ? 0 : this.means[part]!;
      this.means[part] = mean + (losses[index]! - mean) / count;
    });
  }

  /** Forgets what came after a step. */
  rewind(step: number, totalSteps: number): void {
    const kept = Math.ceil((step * parts) / Math.max(1, totalSteps));
    this.means.fill(Number.NaN, kept);
    this.counts.fill(0, kept);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.means.buffer.slice(0));
  }
}

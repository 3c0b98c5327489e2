import { inEnglish, say, type Saying } from '../../messages/saying';

/** Characters of the text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One block, as it was typed: `conv 64 3 s2`. */
export interface BlockStep extends Span {
  readonly kind: 'block';
  readonly text: string;
  /** How often it stands in a row. */
  readonly times: number;
}

/** Branches side by side; a single one is a group, to be repeated. */
export interface BranchesStep extends Span {
  readonly kind: 'branches';
  readonly branches: readonly (readonly Step[])[];
  /** How often it stands in a row. */
  readonly times: number;
}

export type Step = BlockStep | BranchesStep;

/** What cannot be read of a line, and where. */
export interface LineFault extends Span {
  readonly message: string;
  /** The message, so that it can be said in another language. */
  readonly said: Saying;
}

export interface Line {
  readonly steps: readonly Step[];
  readonly faults: readonly LineFault[];
}

/** Longer lines are cut: nobody types them. */
export const longestLine = 4000;
const deepest = 8;
const mostTimes = 100;

/** `conv 16 3 ×3`, `relu x2`, `] * 3`. */
const repetition = /(?:^|\s)[×x*]\s*(\d+)\s*$/i;

/**
 * Reads a line of blocks: `conv 16 3 same, bn, relu, [conv 32 3 s2, bn | conv 32 1 s2, bn] add, (relu, conv 32 3) ×3`.
 * Commas or line ends part the blocks, brackets hold branches parted by `|` (an empty one is a skip), parentheses a group,
 * and `×3` repeats what stands before it. Never throws: what is half typed is read as far as it goes.
 */
export function parseLine(text: string): Line {
  const reader = new LineReader(text.slice(0, longestLine));
  const steps = reader.sequence(0);
  return { steps, faults: reader.faults };
}

/** Whether a text is more than one block. */
export function isLine(text: string): boolean {
  const { steps } = parseLine(text);
  return steps.length > 1 || steps[0]?.kind === 'branches' || (steps[0]?.times ?? 1) > 1;
}

class LineReader {
  readonly faults: LineFault[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  /** Steps up to what ends them: the text's end, or at some depth a `|` or a closing bracket. */
  sequence(depth: number): Step[] {
    const steps: Step[] = [];
    for (;;) {
      this.skip(/[\s,]/);
      const next = this.text[this.at];
      if (next === undefined) return steps;
      if (next === '[' || next === '(') {
        steps.push(...this.withJoin(this.branches(next === '[' ? ']' : ')', depth)));
        continue;
      }
      if (/[|\])]/.test(next)) {
        if (depth > 0) return steps;
        this.fault(this.at, this.at + 1, say('line', 'closesNothing', next));
        this.at++;
        continue;
      }
      steps.push(this.block());
    }
  }

  /** With the block that joins the branches, where that follows at once: `[… | …] add ×2` repeats both. */
  private withJoin(branches: BranchesStep): Step[] {
    const isJoined = /^[^\S\n]*[^\s,[\]()|]/.test(this.text.slice(this.at));
    if (branches.branches.length < 2 || branches.times > 1 || !isJoined) return [branches];
    this.skip(/\s/);
    const block = this.block();
    const { times, end } = block;
    const once = { ...block, times: 1 };
    if (times === 1) return [branches, once];
    return [{ kind: 'branches', start: branches.start, branches: [[branches, once]], times, end }];
  }

  private branches(closing: string, depth: number): BranchesStep {
    const start = this.at++;
    const branches: Step[][] = [];
    if (depth >= deepest) this.fault(start, start + 1, say('line', 'tooDeep', deepest));
    for (;;) {
      branches.push(this.sequence(depth + 1));
      const next = this.text[this.at];
      if (next === undefined) {
        this.fault(start, start + 1, say('line', 'notClosed', closing));
        break;
      }
      this.at++;
      if (next === '|') continue;
      if (next !== closing) this.fault(this.at - 1, this.at, say('line', 'otherBracket', closing));
      break;
    }
    return { kind: 'branches', start, branches, times: this.timesBehind(), end: this.at };
  }

  private block(): BlockStep {
    const start = this.at;
    // A parenthesis inside a block's words is arithmetic: `conv (8*2) 3`.
    let open = 0;
    for (; this.at < this.text.length; this.at++) {
      const next = this.text[this.at]!;
      if (next === '(') open++;
      else if (next === ')' && open > 0) open--;
      else if (/[,\n[\]|)]/.test(next)) break;
    }
    const written = this.text.slice(start, this.at).trimEnd();
    const found = repetition.exec(written);
    const text = found ? written.slice(0, found.index).trimEnd() : written;
    const span = { start, end: start + written.length };
    return { kind: 'block', text, times: this.bounded(found?.[1], span), ...span };
  }

  /** Reads ` ×3` behind a bracket. */
  private timesBehind(): number {
    const found = /^\s*[×x*]\s*(\d+)/i.exec(this.text.slice(this.at));
    if (!found) return 1;
    const start = this.at;
    this.at += found[0].length;
    return this.bounded(found[1], { start, end: this.at });
  }

  private bounded(digits: string | undefined, { start, end }: Span): number {
    const times = digits === undefined ? 1 : Number(digits);
    if (times >= 1 && times <= mostTimes) return times;
    this.fault(start, end, say('line', 'times', mostTimes, digits!));
    return 1;
  }

  private skip(what: RegExp): void {
    while (this.at < this.text.length && what.test(this.text[this.at]!)) this.at++;
  }

  private fault(start: number, end: number, said: Saying): void {
    this.faults.push({ start, end, message: inEnglish(said), said });
  }
}

import { blockLibrary } from '../../blocks/library';
import type { BlockDefinition } from '../../blocks/definition';
import { connectionsOf, withConnections } from '../../document/connections';
import type { Edge, End, NetloomDocument } from '../../document/schema';
import { connect } from '../connections';
import { addNode } from '../nodes';
import { withGraph, type Scope } from '../scope';
import { heightOf, widthOf } from './extent';
import { parseLine, type BlockStep, type BranchesStep, type LineFault, type Span, type Step } from './parseLine';
import { readBlock } from './readBlock';
import { inEnglish, say, type Saying } from '../../messages/saying';

/** Where a typed line goes, and what it is connected to. */
export interface LinePlace {
  /** The top left corner of its first block, canvas pixels. */
  readonly position: { readonly x: number; readonly y: number };
  /** From one block to the next to the right, and from one branch to the next below, canvas pixels. */
  readonly pitch: { readonly x: number; readonly y: number };
  /** The output that feeds its first block. */
  readonly from?: End | undefined;
  /** The input that its last block feeds. */
  readonly to?: End | undefined;
  /** The edge that it is inserted into. */
  readonly edge?: Edge | undefined;
}

/** A block that a line has added. */
export interface LineBlock extends Span {
  readonly id: string;
  /** In how many brackets it stands. */
  readonly depth: number;
}

export interface AddedLine {
  readonly document: NetloomDocument;
  /** In the order in which they are written; repeated ones as often as they were added. */
  readonly blocks: readonly LineBlock[];
  /** What could not be read or connected, and where. What could be is in the document. */
  readonly faults: readonly LineFault[];
}

/** So many blocks one line can add. */
export const mostBlocks = 500;

/**
 * Adds the blocks of a typed line (`parseLine` has its form), connected and placed from left to right: branches below one
 * another, their blocks in columns of their own. Never throws.
 */
export function addLine(document: NetloomDocument, text: string, place: LinePlace, scope?: Scope): AddedLine {
  const { steps, faults } = parseLine(text);
  const writer = new LineWriter(document, place, scope, [...faults]);
  const from = place.edge?.from ?? place.from;
  const ends = writer.sequence(steps, from ? [from] : [], { column: 0, row: 0 });
  writer.arrive(ends, text.length);
  return { document: writer.document, blocks: writer.blocks, faults: writer.faults };
}

/** A cell of the line's own grid: columns are blocks along it, rows are branches; rows may be halves. */
interface Cell {
  readonly column: number;
  readonly row: number;
}

class LineWriter {
  readonly blocks: LineBlock[] = [];
  private depth = 0;

  constructor(
    public document: NetloomDocument,
    private readonly place: LinePlace,
    private readonly scope: Scope,
    readonly faults: LineFault[],
  ) {}

  /** Adds steps in a row. @returns the outputs that the next step takes */
  sequence(steps: readonly Step[], ends: readonly End[], { column, row }: Cell): readonly End[] {
    let open = ends;
    let at = column;
    for (const [index, step] of steps.entries()) {
      for (let time = 0; time < step.times; time++) {
        if (!open.length && index + time > 0 && this.blocks.length) this.fault(step, say('line', 'nothingArrives'));
        if (this.blocks.length >= mostBlocks) {
          this.fault(step, say('line', 'tooManyBlocks', mostBlocks));
          return open;
        }
        const cell = { column: at, row };
        open = step.kind === 'block' ? this.block(step, open, cell) : this.branches(step, open, cell);
        at += widthOf({ ...step, times: 1 });
      }
    }
    return open;
  }

  /** Connects the last outputs to where the line leads. */
  arrive(ends: readonly End[], end: number): void {
    const { edge } = this.place;
    const to = edge?.to ?? this.place.to;
    if (!to || !this.blocks.length) return;
    const span = { start: Math.max(0, end - 1), end };
    const [last] = ends;
    if (ends.length > 1) return this.fault(span, say('line', 'joinFirst', ends.length, to[0]));
    if (!last) return this.fault(span, say('line', 'nothingLeaves', to[0]));
    if (edge)
      this.document = withGraph(this.document, this.scope, (graph) =>
        withConnections(
          graph,
          connectionsOf(graph).map((connection) => (connection.edge === edge ? { from: last, to } : connection)),
        ),
      );
    else this.document = connect(this.document, last, to, this.scope);
  }

  private branches(step: BranchesStep, ends: readonly End[], { column, row }: Cell): readonly End[] {
    if (ends.length > 1) this.fault(step, say('line', 'joinBeforeThese', ends.length));
    let top = row - heightOf(step) / 2;
    this.depth++;
    const open = step.branches.flatMap((branch) => {
      const rows = heightOf(branch);
      const leaving = this.sequence(branch, ends.slice(0, 1), { column, row: top + rows / 2 });
      top += rows;
      return leaving;
    });
    this.depth--;
    return open;
  }

  private block(step: BlockStep, ends: readonly End[], cell: Cell): readonly End[] {
    const [reading] = readBlock(step.text, blockLibrary(this.document));
    if (!reading || reading.block.type === this.scope) {
      this.fault(step, say('line', 'unknownBlock', step.text));
      return ends;
    }
    const { block, parameters, unread } = reading;
    if (unread.length)
      this.fault(
        step,
        say(
          'line',
          'unreadSetting',
          block.type,
          unread.map((word) => `"${word}"`),
        ),
      );
    const position = this.positionOf(cell);
    const added = addNode(this.document, { block: block.type, parameters, position }, this.scope);
    this.document = added.document;
    this.blocks.push({ id: added.id, start: step.start, end: step.end, depth: this.depth });
    this.connect(step, block, added.id, ends);
    return block.outputs[0] ? [[added.id, block.outputs[0].name]] : [];
  }

  private connect(step: BlockStep, block: BlockDefinition, id: string, ends: readonly End[]): void {
    const [first] = block.inputs;
    if (!first) {
      if (ends.length && this.blocks.length > 1) this.fault(step, say('line', 'takesNothing', block.type));
      return;
    }
    if (!first.many && ends.length > block.inputs.length) {
      this.fault(step, say('line', 'joinFirst', ends.length, block.type));
      return;
    }
    for (const [index, end] of ends.entries()) {
      const port = first.many ? first : block.inputs[index]!;
      this.document = connect(this.document, end, [id, port.name], this.scope);
    }
  }

  private positionOf({ column, row }: Cell): { x: number; y: number } {
    const { position, pitch } = this.place;
    return { x: Math.round(position.x + column * pitch.x), y: Math.round(position.y + row * pitch.y) };
  }

  private fault({ start, end }: Span, said: Saying): void {
    const message = inEnglish(said);
    // A part that is repeated has its fault once.
    if (this.faults.some((other) => other.start === start && other.message === message)) return;
    this.faults.push({ start, end, message, said });
  }
}

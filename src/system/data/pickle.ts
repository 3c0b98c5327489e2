import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from './fileFault';

/** What a pickle may hold. */
export type Pickled =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Pickled[]
  | Map<Pickled, Pickled>
  | PickledArray
  | PickledGlobal;

/** A global of Python's that a pickle names. It is never looked up or called. */
class PickledGlobal {
  constructor(readonly name: string) {}
}

/** An array of bytes of NumPy's. */
export class PickledArray {
  shape: readonly number[] = [];
  data = new Uint8Array();
}

/** The globals that stand for an array of NumPy's, in NumPy 1 and 2. */
const reconstruct = /^numpy\.(_)?core\.multiarray _reconstruct$/;
const allowed = [reconstruct, /^numpy ndarray$/, /^numpy dtype$/];

/** Opcodes of a pickle. */
const mostSteps = 10_000_000;

const mark = Symbol('mark');

/**
 * Reads a pickle of dictionaries, lists, texts, numbers and arrays of bytes. Nothing is executed: opcodes and globals that are not
 * expected are refused. Throws a `FileFault` that says what was found.
 * Source: CPython, `Lib/pickletools.py`, protocols 0 to 5.
 */
export function readPickle(bytes: Uint8Array): Pickled {
  return new Reader(bytes).read();
}

class Reader {
  private readonly view: DataView;
  private at = 0;
  private readonly stack: (Pickled | typeof mark)[] = [];
  private readonly memo = new Map<number, Pickled>();
  private isDone = false;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): Pickled {
    try {
      for (let step = 0; !this.isDone; step++) {
        const code = this.view.getUint8(this.at++);
        const work = this.opcodes[code];
        if (!work || step > mostSteps) {
          throw new FileFault(hostSaying('cifar', 'opcode', `0x${code.toString(16)}`, this.at - 1));
        }
        work();
      }
    } catch (error) {
      throw error instanceof RangeError ? new FileFault(hostSaying('cifar', 'truncatedPickle')) : error;
    }
    return this.pop();
  }

  /** By their bytes. What is not here is refused. */
  private readonly opcodes: Readonly<Record<number, () => void>> = {
    0x80: () => this.at++, // PROTO
    0x95: () => (this.at += 8), // FRAME
    0x2e: () => (this.isDone = true), // STOP
    0x28: () => this.stack.push(mark), // MARK
    0x4e: () => this.stack.push(null), // NONE
    0x88: () => this.stack.push(true), // NEWTRUE
    0x89: () => this.stack.push(false), // NEWFALSE
    0x4b: () => this.stack.push(this.number(1)), // BININT1
    0x4d: () => this.stack.push(this.number(2)), // BININT2
    0x4a: () => this.stack.push(this.number(4) | 0), // BININT
    0x55: () => this.stack.push(this.take(this.number(1))), // SHORT_BINSTRING
    0x54: () => this.stack.push(this.take(this.number(4))), // BINSTRING
    0x43: () => this.stack.push(this.take(this.number(1))), // SHORT_BINBYTES
    0x42: () => this.stack.push(this.take(this.number(4))), // BINBYTES
    0x8e: () => this.stack.push(this.take(this.number(8))), // BINBYTES8
    0x8c: () => this.stack.push(this.text(this.number(1))), // SHORT_BINUNICODE
    0x58: () => this.stack.push(this.text(this.number(4))), // BINUNICODE
    0x7d: () => this.stack.push(new Map()), // EMPTY_DICT
    0x5d: () => this.stack.push([]), // EMPTY_LIST
    0x29: () => this.stack.push([]), // EMPTY_TUPLE
    0x74: () => this.stack.push(this.popToMark()), // TUPLE
    0x85: () => this.stack.push(this.popMany(1)), // TUPLE1
    0x86: () => this.stack.push(this.popMany(2)), // TUPLE2
    0x87: () => this.stack.push(this.popMany(3)), // TUPLE3
    0x61: () => this.append(this.popMany(1)), // APPEND
    0x65: () => this.append(this.popToMark()), // APPENDS
    0x73: () => this.setItems(this.popMany(2)), // SETITEM
    0x75: () => this.setItems(this.popToMark()), // SETITEMS
    0x71: () => this.memo.set(this.number(1), this.top()), // BINPUT
    0x72: () => this.memo.set(this.number(4), this.top()), // LONG_BINPUT
    0x94: () => this.memo.set(this.memo.size, this.top()), // MEMOIZE
    0x68: () => this.stack.push(this.recall(this.number(1))), // BINGET
    0x6a: () => this.stack.push(this.recall(this.number(4))), // LONG_BINGET
    0x63: () => this.stack.push(this.global(`${this.line()} ${this.line()}`)), // GLOBAL
    0x93: () => this.stack.push(this.global(this.popMany(2).join(' '))), // STACK_GLOBAL
    0x52: () => this.reduce(), // REDUCE
    0x62: () => this.build(), // BUILD
  };

  /** A call: of what is allowed, nothing does more than to make an empty array. */
  private reduce(): void {
    const [callee, given] = this.popMany(2);
    const name = callee instanceof PickledGlobal ? callee.name : '';
    if (reconstruct.test(name)) this.stack.push(new PickledArray());
    else if (name === 'numpy dtype' && Array.isArray(given)) this.stack.push(textOf(given[0]));
    else throw new FileFault(hostSaying('cifar', 'call'));
  }

  /** The state of an array: version, shape, type, whether it is column-major, bytes. The state of a type does not matter. */
  private build(): void {
    const [target, state] = this.popMany(2);
    if (target instanceof PickledArray && Array.isArray(state)) {
      const [, shape, type, isColumnMajor, data] = state as Pickled[];
      if (type !== 'u1' || isColumnMajor !== false || !(data instanceof Uint8Array) || !Array.isArray(shape))
        throw new FileFault(hostSaying('cifar', 'array'));
      target.shape = shape.map(Number);
      target.data = new Uint8Array(data);
    } else if (typeof target !== 'string') throw new FileFault(hostSaying('cifar', 'object'));
    this.stack.push(target!);
  }

  private global(name: string): PickledGlobal {
    if (allowed.some((pattern) => pattern.test(name))) return new PickledGlobal(name);
    throw new FileFault(hostSaying('cifar', 'global', name.replace(' ', '.')));
  }

  private append(values: readonly Pickled[]): void {
    const list = this.top();
    if (!Array.isArray(list)) throw new FileFault(hostSaying('cifar', 'nonsense'));
    for (const value of values) list.push(value);
  }

  private setItems(items: readonly Pickled[]): void {
    const dictionary = this.top();
    if (!(dictionary instanceof Map)) throw new FileFault(hostSaying('cifar', 'nonsense'));
    for (let at = 0; at + 1 < items.length; at += 2) dictionary.set(keyOf(items[at]!), items[at + 1]!);
  }

  private number(bytes: 1 | 2 | 4 | 8): number {
    const start = this.at;
    this.at += bytes;
    if (bytes === 8) return Number(this.view.getBigUint64(start, true));
    return bytes === 1
      ? this.view.getUint8(start)
      : bytes === 2
        ? this.view.getUint16(start, true)
        : this.view.getUint32(start, true);
  }

  private take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError();
    return this.bytes.subarray(this.at, (this.at += length));
  }

  private text(length: number): string {
    return Buffer.from(this.take(length)).toString('utf8');
  }

  private line(): string {
    const end = this.bytes.indexOf(0x0a, this.at);
    if (end < 0) throw new RangeError();
    const text = Buffer.from(this.bytes.subarray(this.at, end)).toString('latin1');
    this.at = end + 1;
    return text;
  }

  private recall(key: number): Pickled {
    const value = this.memo.get(key);
    if (value === undefined) throw new FileFault(hostSaying('cifar', 'nonsense'));
    return value;
  }

  private top(): Pickled {
    const value = this.stack.at(-1);
    if (value === undefined || value === mark) throw new FileFault(hostSaying('cifar', 'nonsense'));
    return value as Pickled;
  }

  private pop(): Pickled {
    const value = this.top();
    this.stack.pop();
    return value;
  }

  private popMany(count: number): Pickled[] {
    return Array.from({ length: count }, () => this.pop()).reverse();
  }

  private popToMark(): Pickled[] {
    const start = this.stack.lastIndexOf(mark);
    if (start < 0) throw new FileFault(hostSaying('cifar', 'nonsense'));
    return this.stack.splice(start).slice(1) as Pickled[];
  }
}

/** A text, which Python 2 writes as bytes. */
export function textOf(value: Pickled | undefined): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
}

const keyOf = (key: Pickled): Pickled => (key instanceof Uint8Array ? textOf(key) : key);

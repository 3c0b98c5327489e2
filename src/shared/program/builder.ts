import type { Axes } from '../tensor/exampleType';
import type { Shape } from '../tensor/shape';
import type { DType, TensorType } from '../tensor/types';
import type { AttributesArgument, OpAttributes, OpType } from './attributes';
import type { Layout, OpNode, Value } from './program';

/** What the builder must know of every op: the types of its outputs. The registry of ops is one. */
export type ShapeRules = {
  readonly [Type in OpType]: { infer(inputs: readonly TensorType[], attributes: OpAttributes[Type]): TensorType[] };
};

/** Collects ops into a program. Values are made here and nowhere else, so their ids are unique within a program. */
export class ProgramBuilder {
  readonly nodes: OpNode[] = [];
  /** The block path that ops added now belong to. */
  scope = '';
  private readonly constants = new Map<string, Value>();

  constructor(
    readonly layout: Layout,
    private readonly ops: ShapeRules,
    /** Where a builder goes on with a program that has values already: the first id that none of them has. */
    private nextId = 0,
  ) {}

  /** A value that no op computes: an input or a variable. */
  source(shape: Shape, dtype: DType = 'float32'): Value {
    return { id: this.nextId++, shape, dtype };
  }

  /** Adds an op and returns its outputs. Throws where the op's shape rule does. */
  apply<Type extends OpType>(op: Type, inputs: readonly Value[], ...given: AttributesArgument<Type>): Value[] {
    const attributes = (given[0] ?? {}) as OpAttributes[Type];
    const types: TensorType[] = this.ops[op].infer(inputs, attributes);
    const outputs = types.map((type) => ({ ...type, id: this.nextId++ }));
    this.nodes.push({ op, inputs, attributes, outputs, scope: this.scope });
    return outputs;
  }

  /** Adds an op that has one output. */
  one<Type extends OpType>(op: Type, inputs: readonly Value[], ...attributes: AttributesArgument<Type>): Value {
    const [output] = this.apply(op, inputs, ...attributes);
    if (!output) throw new Error(`Op ${op} has no output.`);
    return output;
  }

  /** A float32 constant with the same value everywhere; equal ones are made once. */
  constant(value: number, shape: Shape = []): Value {
    const key = `${value}@${shape.join(',')}`;
    const known = this.constants.get(key);
    if (known) return known;
    const made = this.one('constant', [], { value, shape });
    this.constants.set(key, made);
    return made;
  }

  /**
   * The axis of the channels in a value of this program.
   * @param axes what the value's axes mean behind that of the batch
   */
  channelAxis({ shape }: Value, axes: Axes): number {
    return this.layout === 'NCHW' && axes === 'image' ? 1 : shape.length - 1;
  }
}

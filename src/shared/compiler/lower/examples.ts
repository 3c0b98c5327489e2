import type { Field } from '../../data/field';
import { moveBytes } from '../../learning/augmentation/lower';
import type { ExampleType } from '../../tensor/exampleType';
import { moveTarget } from './moveTarget';
import type { Shape } from '../../tensor/shape';
import type { DType, TensorType } from '../../tensor/types';
import type { ProgramBuilder } from '../../program/builder';
import { feeds, residentName } from '../../program/names';
import type { ExampleOrigin } from './exampleOrigin';
import { fromCanonical } from './order';
import { prepareImages } from './prepareImages';
import type { ProgramInput, Value } from '../../program/program';

/** The examples of one program: adds the ops that get them, and collects the inputs that this takes. */
export class Examples {
  readonly inputs: ProgramInput[] = [];
  private indices: Value | undefined;

  constructor(
    private readonly builder: ProgramBuilder,
    private readonly batch: number,
    private readonly origin: ExampleOrigin = { kind: 'values' },
  ) {}

  /**
   * What an Input node gives, in native order.
   * @param type of one example
   */
  arriving(path: string, { shape, dtype, axes }: ExampleType): Value {
    const { builder, origin } = this;
    if (origin.kind === 'values') return fromCanonical(builder, this.input(path, [this.batch, ...shape], dtype), axes);
    const prepared = origin.inputs[path];
    if (!prepared) throw new Error(`No field of the data is given to ${path}.`);
    const { field, standardisation } = prepared;
    const values = this.valuesOf(field, path);
    if (field.kind !== 'image') return fromCanonical(builder, this.as(dtype, values), axes);
    // Bytes are moved into the engine's layout before they grow to four times their size.
    const moved = origin.augmentation ? moveBytes(builder, values, origin.augmentation, this.source) : values;
    const numbers = this.as('float32', fromCanonical(builder, moved, axes));
    return prepareImages(builder, numbers, axes, standardisation, origin.augmentation, this.source);
  }

  /**
   * What an objective's output is compared with, channels last.
   * @param type of the targets of a batch
   */
  target(objective: number, { shape, dtype }: TensorType): Value {
    const { origin, builder } = this;
    const name = feeds.target(objective);
    if (origin.kind === 'values') return this.input(name, shape, dtype);
    const field = origin.targets[objective]!;
    const { augmentation: plan } = origin;
    const values = this.valuesOf(field, name);
    const moved = plan?.geometric.length ? moveTarget(builder, values, field, plan, this.source) : values;
    const targets = this.as(dtype, moved);
    return field.kind === 'image' ? builder.one('mul', [targets, builder.constant(1 / 255)]) : targets;
  }

  /** What an objective's loss of each class is multiplied by. */
  classWeights(objective: number, classes: number): Value {
    return this.input(feeds.classWeights(objective), [classes], 'float32');
  }

  /** The batch's values of a field, as the data have them. */
  private valuesOf({ name, shape, dtype, isFresh }: Field, feed: string): Value {
    const { origin } = this;
    if (origin.kind !== 'resident' || isFresh) return this.input(feed, [this.batch, ...shape], dtype);
    this.indices ??= this.input(feeds.indices, [this.batch], 'int32');
    const all = this.input(residentName(origin.part, name), [origin.count, ...shape], dtype, 'resident');
    return this.builder.one('gather', [all, this.indices]);
  }

  private as(dtype: DType, value: Value): Value {
    return value.dtype === dtype ? value : this.builder.one('cast', [value], { dtype });
  }

  /** An input that is made once, whoever asks for it. */
  private readonly source = (name: string, shape: Shape, dtype: DType): Value => this.input(name, shape, dtype);

  private input(name: string, shape: Shape, dtype: TensorType['dtype'], role: ProgramInput['role'] = 'feed'): Value {
    const known = this.inputs.find((input) => input.name === name);
    if (known) return known.value;
    const value = this.builder.source(shape, dtype);
    this.inputs.push({ name, value, role });
    return value;
  }
}

import { moveBytes } from '../../learning/augmentation/lower';
import type { ExampleType } from '../../tensor/exampleType';
import type { Shape } from '../../tensor/shape';
import type { DType, TensorType } from '../../tensor/types';
import type { ProgramBuilder } from '../../program/builder';
import { feeds, residents } from '../../program/names';
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
  images(path: string, { shape, dtype, axes }: ExampleType): Value {
    const { builder, origin } = this;
    if (origin.kind === 'values') return fromCanonical(builder, this.input(path, [this.batch, ...shape], dtype), axes);
    const bytes =
      origin.kind === 'bytes'
        ? this.input(path, [this.batch, ...shape], 'uint8')
        : this.picked(residents.images(origin.split), { shape: [origin.count, ...shape], dtype: 'uint8' });
    // Bytes are moved into the engine's layout before they grow to four times their size.
    const moved = origin.augmentation ? moveBytes(builder, bytes, origin.augmentation, this.source) : bytes;
    const numbers = builder.one('cast', [fromCanonical(builder, moved, axes)], { dtype });
    return dtype === 'float32' ? prepareImages(builder, numbers, axes, origin, this.source) : numbers;
  }

  /**
   * What the network's output is compared with. Throws where images are moved and these would have to move along.
   * @param type of the targets of a batch
   */
  targets({ shape, dtype }: TensorType): Value {
    const { origin } = this;
    if (origin.kind !== 'values' && origin.augmentation?.geometric.length && shape.length > 2)
      throw new Error(
        'This dataset has a target for each pixel, but flip, shift, rotation and zoom only transform images. Turn them off.',
      );
    if (origin.kind !== 'resident') return this.input(feeds.labels, shape, dtype);
    const kept = dtype === 'int32' ? 'uint8' : dtype;
    const targets = this.picked(residents.labels(origin.split), {
      shape: [origin.count, ...shape.slice(1)],
      dtype: kept,
    });
    return kept === dtype ? targets : this.builder.one('cast', [targets], { dtype });
  }

  private picked(name: string, { shape, dtype }: TensorType): Value {
    this.indices ??= this.input(feeds.indices, [this.batch], 'int32');
    return this.builder.one('gather', [this.input(name, shape, dtype, 'resident'), this.indices]);
  }

  private readonly source = (name: string, shape: Shape, dtype: DType): Value => this.input(name, shape, dtype);

  private input(name: string, shape: Shape, dtype: TensorType['dtype'], role: ProgramInput['role'] = 'feed'): Value {
    const value = this.builder.source(shape, dtype);
    this.inputs.push({ name, value, role });
    return value;
  }
}

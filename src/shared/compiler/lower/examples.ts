import type { AugmentationPlan } from '../../learning/augmentation';
import { moveBytes, varyBytes, varyPixels } from '../../learning/augmentation/lower';
import type { Standardisation } from '../../data/standardise';
import { vectorShape } from '../../program/ops/support/axes';
import type { Shape } from '../../tensor/shape';
import type { DType, TensorType } from '../../tensor/types';
import type { ProgramBuilder } from '../../program/builder';
import { feeds, residents, type SplitName } from '../../program/names';
import { fromCanonical } from './order';
import type { ProgramInput, Value } from '../../program/program';

/**
 * Where a program finds its images and labels.
 * `values`: images are fed as the network takes them, float32. `bytes`: they are fed as bytes, which the program
 * standardises. `resident`: a whole split lies in the engine, as bytes; what is fed is which examples of it to take.
 */
export type ExampleOrigin =
  | { readonly kind: 'values' }
  | ({ readonly kind: 'bytes' } & Preparation)
  | ({
      readonly kind: 'resident';
      readonly split: SplitName;
      /** Examples of the split. */
      readonly count: number;
    } & Preparation);

/** What becomes of bytes before the network sees them. */
export interface Preparation {
  readonly standardisation: Standardisation;
  readonly augmentation?: AugmentationPlan;
}

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
   * The images of an Input node, in the builder's layout.
   * @param shape of one image, channels last
   */
  images(path: string, shape: Shape): Value {
    const { builder, origin } = this;
    if (origin.kind === 'values') return fromCanonical(builder, this.input(path, [this.batch, ...shape], 'float32'));
    const bytes =
      origin.kind === 'bytes'
        ? this.input(path, [this.batch, ...shape], 'uint8')
        : this.picked(residents.images(origin.split), { shape: [origin.count, ...shape], dtype: 'uint8' });
    // Bytes are moved into the engine's layout before they grow to four times their size.
    const moved = origin.augmentation ? moveBytes(builder, bytes, origin.augmentation, this.source) : bytes;
    const numbers = builder.one('cast', [fromCanonical(builder, moved)], { dtype: 'float32' });
    return this.prepared(numbers, origin);
  }

  /**
   * What the network's output is compared with. Throws where images are moved and these would have to move along.
   * @param type of the targets of a batch
   */
  targets({ shape, dtype }: TensorType): Value {
    const { origin } = this;
    if (origin.kind !== 'values' && origin.augmentation?.geometric.length && shape.length > 2)
      throw new Error(
        'This data set has a target for each pixel, and flip, shift, rotation and zoom move images alone. Turn them off.',
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

  private prepared(bytes: Value, { standardisation, augmentation: plan }: Preparation): Value {
    const { builder, source } = this;
    if (!plan) return this.standardised(bytes, standardisation);
    const images = this.standardised(varyBytes(builder, bytes, plan, source), standardisation);
    return varyPixels(builder, images, plan, 'standardised', source);
  }

  private standardised(images: Value, { mean, deviation }: Standardisation): Value {
    const { builder } = this;
    const shape = vectorShape(images.shape.length, builder.channelAxis(images), mean.length);
    const constant = (values: number[]) => builder.one('constant', [], { values, shape });
    const scale = constant(deviation.map((each) => 1 / (255 * each)));
    const offset = constant(mean.map((each, channel) => -each / deviation[channel]!));
    return builder.one('add', [builder.one('mul', [images, scale]), offset]);
  }

  private readonly source = (name: string, shape: Shape, dtype: DType): Value => this.input(name, shape, dtype);

  private input(name: string, shape: Shape, dtype: TensorType['dtype'], role: ProgramInput['role'] = 'feed'): Value {
    const value = this.builder.source(shape, dtype);
    this.inputs.push({ name, value, role });
    return value;
  }
}

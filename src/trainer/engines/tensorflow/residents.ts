import type { TensorFlowResident } from '@shared/targets/tensorflow';
import type { NamedTensors } from '@shared/tensor/types';
import { residentValue } from '../requests';
import type { GraphSession } from './session';

/** Data that programs read at every run, in TensorFlow's own memory. */
export class Residents {
  constructor(
    private readonly session: GraphSession,
    private readonly residents: ReadonlyMap<string, TensorFlowResident>,
  ) {}

  set(tensors: NamedTensors): void {
    for (const [name, { type, value, assign }] of this.residents) {
      const { data } = residentValue(name, type, tensors);
      this.session.run([{ name: value, dtype: type.dtype, shape: type.shape, data }], [assign]);
    }
  }
}

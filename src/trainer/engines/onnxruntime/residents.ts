import type { Program, ProgramInput } from '@shared/program/program';
import type { NamedTensors } from '@shared/tensor/types';
import { residentValue } from '../requests';
import type { OnnxRuntime, OnnxTensor } from './runtime';

/** Data that programs read at every run, where it lies: nothing is copied. */
export class Residents {
  private readonly inputs: ReadonlyMap<string, ProgramInput>;
  private readonly tensors = new Map<string, OnnxTensor>();

  constructor(
    private readonly runtime: OnnxRuntime,
    programs: readonly Program[],
  ) {
    const all = programs.flatMap(({ inputs }) => inputs.filter(({ role }) => role === 'resident'));
    this.inputs = new Map(all.map((input) => [input.name, input]));
  }

  set(tensors: NamedTensors): void {
    for (const { name, value } of this.inputs.values()) {
      const { data } = residentValue(name, value, tensors);
      this.tensors.set(name, new this.runtime.Tensor(value.dtype, data, value.shape));
    }
  }

  tensor(program: string, name: string): OnnxTensor {
    const tensor = this.tensors.get(name);
    if (!tensor) throw new Error(`Program ${program} reads "${name}", which the engine has not been given yet.`);
    return tensor;
  }
}

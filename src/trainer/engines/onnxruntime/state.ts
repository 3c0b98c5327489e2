import { readMember, writeMember } from '@shared/compiler/lower/border';
import type { Program } from '@shared/program/program';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import { MemberPlaces } from '../places';
import type { OnnxRuntime, OnnxTensor } from './runtime';

/** The variables of a set of programs: two buffers each, of which a step reads one and writes the other. */
export class VariableState {
  private readonly current = new Map<string, OnnxTensor>();
  private readonly spare = new Map<string, OnnxTensor>();
  private readonly places: MemberPlaces;

  /** All variables start at zero. */
  constructor(runtime: OnnxRuntime, programs: readonly Program[]) {
    this.places = new MemberPlaces(programs);
    for (const program of programs)
      for (const { name, value } of program.variables) {
        const tensor = () => new runtime.Tensor('float32', new Float32Array(sizeOf(value.shape)), value.shape);
        if (!this.current.has(name)) this.current.set(name, tensor());
        if (program.updates.has(name) && !this.spare.has(name)) this.spare.set(name, tensor());
      }
  }

  tensor(variable: string): OnnxTensor {
    return this.current.get(variable)!;
  }

  /** Where a step may write the variable's next value. */
  spareTensor(variable: string): OnnxTensor {
    return this.spare.get(variable)!;
  }

  /** Makes the next value the current one. */
  advance(variable: string, next: OnnxTensor): void {
    this.spare.set(variable, this.current.get(variable)!);
    this.current.set(variable, next);
  }

  read(names: readonly string[] = this.places.names()): NamedTensors {
    return new Map(names.map((name) => [name, this.readOne(name)]));
  }

  write(state: NamedTensors): void {
    for (const [name, tensor] of state) {
      const { variable, member } = this.places.fitting(name, tensor);
      writeMember(this.buffer(variable.name), member, tensor.data);
    }
  }

  private readOne(name: string): TensorData {
    const { variable, member } = this.places.find(name);
    const data = new Float32Array(sizeOf(member.canonicalShape));
    readMember(this.buffer(variable.name), member, data);
    return { shape: member.canonicalShape, data };
  }

  private buffer(variable: string): Float32Array {
    return this.tensor(variable).data as Float32Array;
  }
}

import { readMember, writeMember } from '@shared/compile/border';
import type { Member, Program, Variable } from '@shared/compile/program';
import { formatShape, sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import type { OnnxRuntime, OnnxTensor } from './runtime';

interface Place {
  readonly variable: Variable;
  readonly member: Member;
}

/** The variables of a set of programs: two buffers each, of which a step reads one and writes the other. */
export class VariableState {
  private readonly current = new Map<string, OnnxTensor>();
  private readonly spare = new Map<string, OnnxTensor>();
  private readonly places = new Map<string, Place>();

  /** All variables start at zero. */
  constructor(runtime: OnnxRuntime, programs: readonly Program[]) {
    for (const program of programs)
      for (const variable of program.variables) {
        const { name, value } = variable;
        const tensor = () => new runtime.Tensor('float32', new Float32Array(sizeOf(value.shape)), value.shape);
        if (!this.current.has(name)) this.current.set(name, tensor());
        if (program.updates.has(name) && !this.spare.has(name)) this.spare.set(name, tensor());
        for (const member of variable.members) this.places.set(member.name, { variable, member });
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

  read(names: readonly string[] = [...this.places.keys()]): NamedTensors {
    return new Map(names.map((name) => [name, this.readOne(name)]));
  }

  write(state: NamedTensors): void {
    for (const [name, { shape, data }] of state) {
      const { variable, member } = this.place(name);
      if (data.length !== sizeOf(member.canonicalShape))
        throw new Error(
          `"${name}" is ${formatShape(member.canonicalShape)} in this network; the given tensor is ${formatShape(shape)}. ` +
            'It comes from another drawing: train anew, or open the drawing that it belongs to.',
        );
      writeMember(this.buffer(variable.name), member, data);
    }
  }

  private readOne(name: string): TensorData {
    const { variable, member } = this.place(name);
    const data = new Float32Array(sizeOf(member.canonicalShape));
    readMember(this.buffer(variable.name), member, data);
    return { shape: member.canonicalShape, data };
  }

  private buffer(variable: string): Float32Array {
    return this.tensor(variable).data as Float32Array;
  }

  private place(name: string): Place {
    const place = this.places.get(name);
    if (!place) throw new Error(`The programs have no weight "${name}"; they have ${[...this.places.keys()].join(', ')}.`);
    return place;
  }
}

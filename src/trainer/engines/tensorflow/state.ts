import { readMember, writeMember } from '@shared/compiler/lower/border';
import type { TensorFlowVariable } from '@shared/targets/tensorflow';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors } from '@shared/tensor/types';
import type { MemberPlaces } from '../places';
import type { GraphSession } from './session';

/** The variables of a graph, which live inside TensorFlow between runs. */
export class VariableState {
  private set = false;

  constructor(
    private readonly session: GraphSession,
    private readonly variables: ReadonlyMap<string, TensorFlowVariable>,
    private readonly places: MemberPlaces,
  ) {}

  /** Variables start at zero. They are not set before that matters: mostly weights are written first. */
  begin(): void {
    if (!this.set) this.assign(this.zeros());
  }

  read(names: readonly string[] = this.places.names()): NamedTensors {
    const places = names.map((name) => this.places.find(name));
    const buffers = this.fetch(new Set(places.map(({ variable }) => variable.name)));
    return new Map(
      places.map(({ variable, member }) => {
        const data = new Float32Array(sizeOf(member.canonicalShape));
        readMember(buffers.get(variable.name)!, member, data);
        return [member.name, { shape: member.canonicalShape, data }];
      }),
    );
  }

  write(state: NamedTensors): void {
    const places = [...state].map(([name, tensor]) => ({ ...this.places.fitting(name, tensor), data: tensor.data }));
    const buffers = this.set ? this.fetch(new Set(places.map(({ variable }) => variable.name))) : this.zeros();
    for (const { variable, member, data } of places) writeMember(buffers.get(variable.name)!, member, data);
    this.assign(buffers);
  }

  private fetch(variables: ReadonlySet<string>): Map<string, Float32Array> {
    const names = [...variables];
    if (names.length === 0) return new Map();
    this.begin();
    const values = this.session.run(
      [],
      names.map((name) => this.variables.get(name)!.read),
    );
    return new Map(names.map((name, index) => [name, values[index]!.data as Float32Array]));
  }

  private zeros(): Map<string, Float32Array> {
    return new Map(
      [...this.places.variables].map(([name, { value }]) => [name, new Float32Array(sizeOf(value.shape))]),
    );
  }

  private assign(buffers: ReadonlyMap<string, Float32Array>): void {
    if (buffers.size === 0) return;
    const feeds = [...buffers].map(([name, data]) => {
      const { shape } = this.places.variables.get(name)!.value;
      return { name: this.variables.get(name)!.value, dtype: 'float32' as const, shape, data };
    });
    this.session.run(
      feeds,
      [...buffers.keys()].map((name) => this.variables.get(name)!.assign),
    );
    this.set = true;
  }
}

import { hostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import type { Member, Program, Variable } from '@shared/program/program';
import { formatShape, sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';

export interface Place {
  readonly variable: Variable;
  readonly member: Member;
}

/** Where each named tensor lies among the variables that a set of programs share. */
export class MemberPlaces {
  readonly variables: ReadonlyMap<string, Variable>;
  private readonly places = new Map<string, Place>();

  constructor(programs: readonly Program[]) {
    const all = programs.flatMap((program) => program.variables);
    this.variables = new Map(all.map((variable) => [variable.name, variable]));
    for (const variable of all)
      for (const member of variable.members) this.places.set(member.name, { variable, member });
  }

  names(): string[] {
    return [...this.places.keys()];
  }

  /** Throws where no program has a tensor of this name. */
  find(name: string): Place {
    const place = this.places.get(name);
    if (!place) throw new Error(`The programs have no weight "${name}"; they have ${this.names().join(', ')}.`);
    return place;
  }

  /** The place that a given tensor fits in; throws where it does not. */
  fitting(name: string, { shape, data }: TensorData): Place {
    const place = this.find(name);
    const expected = place.member.canonicalShape;
    if (data.length !== sizeOf(expected))
      throw new HostError(hostSaying('engine', 'otherTensor', name, formatShape(expected), formatShape(shape)));
    return place;
  }
}

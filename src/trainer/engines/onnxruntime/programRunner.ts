import type { Program, ProgramInput } from '@shared/program/program';
import { nextName } from '@shared/targets/onnx';
import { createRandom } from '@shared/tensor/random';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import type { BlockTimes } from '../engine';
import { fedValue, known } from '../requests';
import type { Profile } from './profile';
import type { OnnxBackend, OnnxRuntime, OnnxTensor, Session } from './runtime';
import type { Residents } from './residents';
import type { VariableState } from './state';

/** What lives between runs, for all programs together. */
export interface HeldTensors {
  readonly state: VariableState;
  readonly residents: Residents;
}

/** One program with the session that runs it. */
export class ProgramRunner {
  private readonly randomInputs: { readonly input: ProgramInput; readonly tensor: OnnxTensor }[];
  private readonly fedInputs: readonly ProgramInput[];
  private readonly residentInputs: readonly ProgramInput[];

  constructor(
    private readonly name: string,
    private readonly program: Program,
    private readonly session: Session,
    private readonly held: HeldTensors,
    private readonly runtime: OnnxRuntime,
    private readonly backend: OnnxBackend,
  ) {
    this.fedInputs = program.inputs.filter(({ role }) => role === 'feed');
    this.residentInputs = program.inputs.filter(({ role }) => role === 'resident');
    this.randomInputs = program.inputs
      .filter(({ role }) => role === 'uniform')
      .map((input) => {
        const { shape } = input.value;
        return { input, tensor: new runtime.Tensor('float32', new Float32Array(sizeOf(shape)), shape) };
      });
  }

  async run(
    feeds: Readonly<Record<string, TensorData>>,
    fetches: readonly string[],
    seed: number,
  ): Promise<Record<string, TensorData>> {
    const { program } = this;
    const { state, residents } = this.held;
    const inputs: Record<string, OnnxTensor> = {};
    for (const input of this.fedInputs) inputs[input.name] = this.fedTensor(input, feeds);
    for (const { input, tensor } of this.randomInputs) {
      createRandom(seed, input.name).fillUniform(tensor.data as Float32Array);
      inputs[input.name] = tensor;
    }
    for (const { name } of this.residentInputs) inputs[name] = residents.tensor(this.name, name);
    for (const { name } of program.variables) inputs[name] = state.tensor(name);

    const outputs: Record<string, OnnxTensor | null> = {};
    for (const fetch of fetches) {
      known(program.outputs, fetch, `Program ${this.name} has`, 'result');
      outputs[fetch] = null;
    }
    for (const name of program.updates.keys())
      outputs[nextName(name)] = this.backend.writesInPlace ? state.spareTensor(name) : null;

    const results = await this.session.run(inputs, outputs);
    for (const name of program.updates.keys()) state.advance(name, results[nextName(name)]!);
    return Object.fromEntries(fetches.map((fetch) => [fetch, tensorData(results[fetch]!)]));
  }

  endProfile(profile: Profile): BlockTimes {
    return profile.end(this.session);
  }

  dispose(): Promise<void> {
    return this.session.release();
  }

  private fedTensor(input: ProgramInput, feeds: Readonly<Record<string, TensorData>>): OnnxTensor {
    const { shape, dtype } = input.value;
    return new this.runtime.Tensor(dtype, fedValue(this.name, input, feeds).data, shape);
  }
}

function tensorData({ dims, data }: OnnxTensor): TensorData {
  return { shape: dims, data: data as TensorData['data'] };
}

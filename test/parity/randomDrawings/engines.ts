import { buildPrograms, feeds, probeName, results, slotName } from '@shared/compiler';
import { resultNodes } from '@shared/compiler/resultNodes';
import type { Network } from '@shared/compiler/network';
import type { NetloomDocument } from '@shared/document/schema';
import { lossSchema, type LossKind } from '@shared/learning/losses';
import { targetType, type TargetKind } from '@shared/learning/losses/definition';
import type { Lowering, Program } from '@shared/program/program';
import { createRandom } from '@shared/tensor/random';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import type { Engine } from '@trainer/engines/engine';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { scalar, sgd } from '../../support/training';
import { largestDifference, randomInputs, soundNetwork, unlikeTheStart } from '../exports';
import { exactly } from './rounding';

const batch = 4;
const optimizer = sgd(0.01, 0.9);
/** After the first step it is the gradient. */
const momentum = slotName('', 'momentum');
/** A gradient that is this much smaller than the largest one of the drawing counts as if it were so large. */
const smallShare = 1e-3;

export interface Comparison {
  /** What differs, in words. */
  readonly differences: readonly string[];
  /** What differs by no more than rounding may. */
  readonly uncertain: readonly string[];
}

type Results = ReadonlyMap<string, TensorData>;

/** Holds a drawing's results, loss, gradients and running statistics on TensorFlow against those on ONNX Runtime. */
export async function compareEngines(document: NetloomDocument, tolerance: number): Promise<Comparison> {
  const trial = new Trial(soundNetwork(document));
  const theirs = await trial.resultsOn(onnxruntimeNative);
  const ours = await trial.resultsOn(tensorflow);
  const slopes = [...theirs].filter(([name]) => name.endsWith(momentum)).map(([, { data }]) => largest(data));
  const leastOf = (name: string) => (name.endsWith(momentum) ? smallShare * Math.max(0, ...slopes) : undefined);
  const apart = [...theirs].flatMap(([name, value]) => {
    const difference = largestDifference(value, ours.get(name)!, leastOf(name));
    return difference <= tolerance ? [] : [{ name, difference }];
  });
  if (apart.length === 0) return { differences: [], uncertain: [] };
  const { exact, isUncertain } = trial.exactly();
  const said = apart.map(({ name, difference }) => {
    const from = (given: Results) =>
      largestDifference(exact.get(name)!, given.get(name)!, leastOf(name)).toPrecision(2);
    return {
      isUncertain: isUncertain(name, tolerance, leastOf(name)),
      words:
        `${name} by ${difference.toPrecision(2)}: ONNX Runtime ${from(theirs)}, TensorFlow ${from(ours)} ` +
        `from what float64 gives`,
    };
  });
  const words = (uncertain: boolean) => said.filter((each) => each.isUncertain === uncertain).map((each) => each.words);
  return { differences: words(false), uncertain: words(true) };
}

/** One drawing with weights, examples and targets: what each engine is given. */
class Trial {
  private readonly state: NamedTensors;
  private readonly images: ReadonlyMap<string, TensorData>;
  private readonly targets: TensorData;
  private readonly loss: LossKind;
  private readonly output: string;

  constructor(private readonly network: Network) {
    this.state = unlikeTheStart(network);
    this.images = randomInputs(network, batch);
    const { path, context } = resultNodes(network)[0]!;
    const { shape } = context.outputs[0]!;
    const classes = shape.at(-1)!;
    this.output = probeName(path);
    this.loss = classes > 1 && network.nodes.length % 2 === 0 ? 'crossEntropy' : 'meanSquaredError';
    const random = createRandom(13, 'targets');
    const target = targetType(shape, this.targetKind);
    const values = Array.from({ length: batch * sizeOf(target.shape) }, () =>
      target.dtype === 'int32' ? random.integer(classes) : random.normal(),
    );
    const data = target.dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values);
    this.targets = { shape: [batch, ...target.shape], data };
  }

  async resultsOn(engine: Engine): Promise<Results> {
    const { train, predict } = this.programs(engine.lowering);
    const loaded = await engine.load({ train, predict }, { threads: 1 });
    try {
      await loaded.writeState(this.state);
      const predicted = await loaded.run('predict', this.fed(predict), [this.output]);
      const { [results.loss]: loss } = await loaded.run('train', this.fed(train), [results.loss]);
      const after = await loaded.readState();
      return new Map([...Object.entries(predicted), [results.loss, loss!], ...after]);
    } finally {
      await loaded.dispose();
    }
  }

  exactly() {
    const { train, predict } = this.programs({ layout: 'NHWC', packing: 'separate' });
    const [trained, predicted] = [train, predict].map((program) => exactly(program, this.fed(program), this.state));
    const of = (name: string) => (name === this.output ? predicted! : trained!);
    return {
      exact: new Map([...trained!.exact, ...predicted!.exact]),
      isUncertain: (name: string, tolerance: number, least?: number) => of(name).isUncertain(name, tolerance, least),
    };
  }

  private get targetKind(): TargetKind {
    return this.loss === 'crossEntropy' ? 'classes' : 'values';
  }

  private programs(lowering: Lowering) {
    const path = this.output.slice(0, this.output.lastIndexOf(':'));
    const { train, predict } = buildPrograms(this.network, {
      ...{ recipe: { optimizer }, lowering, batch, predictBatch: batch },
      objectives: [{ path, targetKind: this.targetKind, loss: lossSchema.parse({ kind: this.loss }), weight: 1 }],
      probes: [path],
    });
    return { train: withFedNoise(train), predict };
  }

  /** Engines draw random numbers each in its own way: here all of an example's are one that is fed, in any layout. */
  private fed({ inputs }: Program): Record<string, TensorData> {
    const others: Record<string, TensorData> = {
      ...Object.fromEntries(this.images),
      [feeds.target()]: this.targets,
      [feeds.learningRate]: scalar(optimizer.learningRate),
      [feeds.step]: scalar(1),
    };
    return Object.fromEntries(
      inputs.map(({ name, value: { shape } }) => {
        const size = sizeOf(shape.slice(1));
        const noise = () => {
          const random = createRandom(17, name);
          const each = Array.from({ length: batch }, () => random.uniform());
          return { shape, data: Float32Array.from({ length: batch * size }, (_, at) => each[Math.floor(at / size)]!) };
        };
        return [name, others[name] ?? noise()];
      }),
    );
  }
}

function withFedNoise(program: Program): Program {
  const inputs = program.inputs.map((input) =>
    input.role === 'uniform' ? { ...input, role: 'feed' as const } : input,
  );
  return { ...program, inputs };
}

function largest(data: ArrayLike<number>): number {
  return Array.from(data).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

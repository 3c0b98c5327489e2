import type { Evaluated } from '@shared/contract/trainerMessages';
import type { Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { formatShape, sameShape } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import type { EvaluatedBatch } from '../loop/evaluator';
import { MeasuredObjectives } from '../loop/measures';
import { finiteMetrics } from '../loop/metrics';
import type { TrainingSession } from '../loop/trainingSession';
import { Refusal } from './refusal';

/** A trained drawing of an ensemble. */
export interface EnsembleMember {
  readonly session: TrainingSession;
  readonly task: Task<Field>;
  readonly data: OpenedData;
  /** Where its weights were found, for messages. */
  readonly file: string;
}

const goOn = async () => 'go on' as const;

/**
 * Metrics of the members' averaged answers over the test set, as Krizhevsky et al. (2012) average the probabilities of
 * several networks, and of each member alone. Batch by batch, so that predictions of the whole set never lie in memory.
 * Throws a `Refusal` where the members do not answer the same question.
 */
export async function evaluateEnsemble(members: readonly EnsembleMember[]): Promise<Evaluated> {
  const [first] = members;
  refuseOtherQuestions(members);
  const { objectives } = first!.task;
  const whole = new MeasuredObjectives(objectives);
  const alone = members.map(({ task }) => new MeasuredObjectives(task.objectives));
  const passes = members.map(({ session }) => session.evaluator('test').batches(goOn));
  for (;;) {
    const batches: EvaluatedBatch[] = [];
    for (const pass of passes) {
      const { value, done } = await pass.next();
      if (!done && value !== 'given up') batches.push(value);
    }
    if (batches.length < members.length) break;
    batches.forEach((batch, member) => alone[member]!.add(batch.predictions, batch));
    const averages = objectives.map((_, number) =>
      average(
        members,
        batches.map(({ predictions }) => predictions[number]!),
      ),
    );
    whole.add(averages, batches[0]!);
  }
  const finite = (measured: MeasuredObjectives) => finiteMetrics({ loss: 0, metrics: measured.values() }).metrics;
  return { examples: first!.data.counts.test, metrics: finite(whole), members: alone.map(finite) };
}

function average(members: readonly EnsembleMember[], predictions: readonly TensorData[]): TensorData {
  const { shape } = predictions[0]!;
  const other = predictions.findIndex((each) => !sameShape(each.shape, shape));
  if (other >= 0)
    throw new Refusal(
      `An ensemble averages answers of one shape: ${members[0]!.file} gives ${formatShape(shape.slice(1))}, ` +
        `${members[other]!.file} ${formatShape(predictions[other]!.shape.slice(1))}. Leave one of them out.`,
    );
  const data = Float32Array.from(
    predictions[0]!.data,
    (_, at) => predictions.reduce((sum, each) => sum + each.data[at]!, 0) / predictions.length,
  );
  return { shape, data };
}

function refuseOtherQuestions(members: readonly EnsembleMember[]): void {
  const targets = members.map(({ task }) => task.objectives.map(({ field }) => field.name).join(', '));
  const other = targets.findIndex((each) => each !== targets[0]);
  if (other >= 0)
    throw new Refusal(
      `An ensemble answers one question: ${members[0]!.file} was trained for ${targets[0]}, ` +
        `${members[other]!.file} for ${targets[other]}. Leave one of them out.`,
    );
}

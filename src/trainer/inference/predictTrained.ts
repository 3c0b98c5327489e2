import type { FromTrainer, PredictRequest } from '@shared/contract/trainerMessages';
import { Answerer } from './answerer';

/** Answers questions, and sends the answers batch by batch. One that cannot be read has an error as its answer. */
export async function predictTrained(request: PredictRequest, send: (message: FromTrainer) => void): Promise<void> {
  const { questions } = request;
  const examples = questions.some((question) => Object.values(question).some(({ kind }) => kind === 'example'));
  const answerer = await Answerer.open(request, { questions: questions.length, examples });
  try {
    for (let start = 0; start < questions.length; start += answerer.length) {
      const part = questions.slice(start, start + answerer.length);
      const predictions = await answerer.answer(part);
      send({ type: 'predicted', predictions, isLast: start + part.length >= questions.length });
    }
  } finally {
    await answerer.close();
  }
}

import { z } from 'zod';
import { lastWords, runProgram } from './process';

const answerSchema = z.object({ version: z.string(), gpu: z.boolean(), doubled: z.array(z.number()) });

/** Loads a binding, adds two numbers with it and says what it runs on. */
const script = `
const binding = require(process.argv[1]);
const tensor = binding.createTensor([2], 1, Float32Array.of(1, 2));
const [sum] = binding.executeOp('AddV2', [{ name: 'T', type: binding.TF_ATTR_TYPE, value: 1 }], [tensor, tensor], 1);
const doubled = Array.from(binding.tensorDataSync(sum.id));
console.log(JSON.stringify({ version: binding.TF_Version, gpu: binding.isUsingGpuDevice(), doubled }));
`;

/**
 * Tries a compiled binding in a process of its own: a library made for another processor ends the process that loads
 * it. Throws where it does not calculate.
 */
export async function tryBinding(binding: string): Promise<{ readonly version: string; readonly gpu: boolean }> {
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' };
  const finished = await runProgram(process.execPath, ['-e', script, binding], { env });
  const answer = finished.code === 0 ? answerSchema.safeParse(JSON.parse(finished.output)) : undefined;
  if (!answer?.success || answer.data.doubled.join() !== '2,4')
    throw new Error(
      `This TensorFlow was built, but does not run here (${finished.code === null ? 'the process was killed' : `exit code ${finished.code}`}):\n` +
        lastWords(finished),
    );
  return answer.data;
}

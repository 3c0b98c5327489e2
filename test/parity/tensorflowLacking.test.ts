import { beforeAll, expect, it } from 'vitest';
import { hostSaying } from '@shared/messages/hostSaying';
import { buildPrograms } from '@shared/compiler';
import { emitTensorFlow } from '@shared/targets/tensorflow';
import { commonAbilities } from '@shared/targets/tensorflow/writer';
import { tensorFlowFolder } from '@system/tensorflowEngine';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { loadBinding } from '@trainer/engines/tensorflow/binding';
import { attempt } from '@trainer/engines/tensorflow/failure';
import { ProgramRunner } from '@trainer/engines/tensorflow/programRunner';
import { GraphSession } from '@trainer/engines/tensorflow/session';
import { networkOf } from '../support/network';
import { sgd, trainSome } from '../support/training';
import { useTensorFlow } from './tensorflowEngine';

// Without oneDNN TensorFlow has no gradients of dilated convolutions for processors. It is read when the library loads.
process.env['TF_ENABLE_ONEDNN_OPTS'] = '0';

beforeAll(useTensorFlow);

const recipe = { loss: 'crossEntropy', optimizer: sgd(0.05) } as const;
const dilatedNetwork = () =>
  networkOf([
    { block: 'Input', parameters: { shape: [8, 8, 2] } },
    { path: 'near', block: 'Conv2D', parameters: { filters: 3, kernel: 3, padding: 'same' } },
    { path: 'far', block: 'Conv2D', parameters: { filters: 3, kernel: 3, padding: 'same', dilation: 2 } },
    { block: 'GlobalAveragePool2D' },
    { block: 'Dense', parameters: { units: 4 } },
  ]);

it('trains by other operators where the library lacks one', async () => {
  const { losses, loaded } = await trainSome(tensorflow, dilatedNetwork(), { steps: 40, recipe });
  expect(losses.at(-1)).toBeLessThan(losses[0]!);
  await loaded.dispose();
});

it('says before training which block asks for an operator that the library lacks', () => {
  const { train } = buildPrograms(dilatedNetwork(), { recipe, lowering: tensorflow.lowering, batch: 4 });
  const model = emitTensorFlow({ train }, { ...commonAbilities, dilatedGradients: true });
  const session = new GraphSession(loadBinding(tensorFlowFolder(), { threads: 1 }), model.savedModel);
  const runner = new ProgramRunner('train', train, model.programs.get('train')!, session);
  const cannotRun = (why: string) => hostSaying('engine', 'cannotRun', '2.21', 'train', why);
  const prepare = () => attempt(cannotRun, () => runner.prepare(), model.blockOf);
  expect(prepare).toThrow(/^far: TensorFlow 2\.21 cannot run the program "train": .* lacks an operator/s);
  session.dispose();
});

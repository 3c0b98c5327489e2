import { hostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import { loadBindingFile } from './binding';

/**
 * Loads a compiled binding and convolves two numbers with it: on a GPU that takes the card's own libraries. The
 * process that this is tried in cannot load another one afterwards.
 * @param file the binding
 * @throws where it does not calculate
 */
export function tryBinding(file: string): { readonly version: string; readonly gpu: boolean } {
  const binding = loadBindingFile(file, { threads: 1 });
  const { TF_ATTR_INT: int, TF_ATTR_STRING: string, TF_ATTR_TYPE: type } = binding;
  const image = binding.createTensor([1, 1, 2, 1], 1, Float32Array.of(1, 2));
  const kernel = binding.createTensor([1, 1, 1, 1], 1, Float32Array.of(2));
  const attributes = [
    { name: 'T', type, value: 1 },
    { name: 'strides', type: int, value: [1, 1, 1, 1] },
    { name: 'padding', type: string, value: 'VALID' },
  ];
  const [convolved] = binding.executeOp('Conv2D', attributes, [image, kernel], 1);
  const values = Array.from(binding.tensorDataSync(convolved!.id));
  if (values.join() !== '2,4') throw new HostError(hostSaying('engine', 'miscalculates', values));
  return { version: binding.TF_Version, gpu: binding.isUsingGpuDevice() };
}

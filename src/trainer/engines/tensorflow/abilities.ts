import type { TensorFlowAbilities } from '@shared/targets/tensorflow/writer';
import type { TensorFlowBinding } from './binding';

/** Finds out what a library can do by having it do it, the first time that somebody asks. */
export class TriedAbilities implements TensorFlowAbilities {
  private dilated: boolean | undefined;

  readonly graphicsCard: boolean;

  constructor(private readonly binding: TensorFlowBinding) {
    this.graphicsCard = binding.isUsingGpuDevice();
  }

  get dilatedGradients(): boolean {
    this.dilated ??= [true, false].every((ofImages) => hasDilatedGradient(this.binding, ofImages));
    return this.dilated;
  }
}

/** Unequal dilations and paddings, the most that a drawing can ask for. */
function hasDilatedGradient(binding: TensorFlowBinding, ofImages: boolean): boolean {
  const { TF_ATTR_INT: int, TF_ATTR_STRING: string, TF_ATTR_TYPE: type } = binding;
  const [image, kernel, output] = [
    [1, 7, 7, 1],
    [3, 3, 1, 1],
    [1, 5, 3, 1],
  ] as const;
  const zeros = (shape: readonly number[]) =>
    binding.createTensor([...shape], 1, new Float32Array(shape.reduce((product, extent) => product * extent)));
  const sizes = binding.createTensor([4], 3, Int32Array.from(ofImages ? image : kernel));
  const tensors = ofImages ? [sizes, zeros(kernel), zeros(output)] : [zeros(image), sizes, zeros(output)];
  const attributes = [
    { name: 'T', type, value: 1 },
    { name: 'strides', type: int, value: [1, 1, 1, 1] },
    { name: 'dilations', type: int, value: [1, 2, 3, 1] },
    { name: 'padding', type: string, value: 'EXPLICIT' },
    { name: 'explicit_paddings', type: int, value: [0, 0, 1, 1, 1, 1, 0, 0] },
  ];
  try {
    const operation = ofImages ? 'Conv2DBackpropInput' : 'Conv2DBackpropFilter';
    for (const { id } of binding.executeOp(operation, attributes, tensors, 1)) binding.deleteTensor(id);
    return true;
  } catch {
    return false;
  } finally {
    for (const tensor of tensors) binding.deleteTensor(tensor);
  }
}

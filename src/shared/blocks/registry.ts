import { Activation } from './Activation';
import { AveragePool2D } from './AveragePool2D';
import { Conv2D } from './Conv2D';
import type { BlockDefinition } from './definition';
import { Dense } from './Dense';
import { Flatten } from './Flatten';
import { Input } from './Input';
import { MaxPool2D } from './MaxPool2D';
import { Output } from './Output';

/** Every built-in block, in the order of the palette. */
export const blocks: Readonly<Record<string, BlockDefinition>> = {
  Input,
  Output,
  Conv2D,
  MaxPool2D,
  AveragePool2D,
  Activation,
  Dense,
  Flatten,
};

/** The built-in block of this name. */
export function blockDefinition(type: string): BlockDefinition | undefined {
  return Object.hasOwn(blocks, type) ? blocks[type] : undefined;
}

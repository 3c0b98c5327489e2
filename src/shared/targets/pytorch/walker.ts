import { constructToken, type BlockEmitter, type Construct } from '../python/body';
import { typeAndDefinition } from '../python/definitions';
import { formatValue } from '../python/values';
import { blockForm } from '../blockForm';
import { pytorchBlocks } from './blocks';
import { channelsLast } from './channelsFirst';
import { distributedModules } from './timeDistributed';
import type { PyTorchModule, PyTorchWriter } from './writer';

export type RecordModule = (path: string, constructIndex: number, module: PyTorchModule) => void;

/** Asks a block for its modules and for what it does in `forward`. */
export function pytorchEmitter(record: RecordModule, channelsLastFlatten: ReadonlySet<string>): BlockEmitter {
  return (node, inputs, fresh) => {
    if (node.block.boundary === 'output') return { constructs: [], statements: [], outputs: inputs };
    if (node.block.distributes)
      return distributedModules(node, inputs, fresh, pytorchEmitter(record, channelsLastFlatten));
    if (node.block.boundary === 'input') return { constructs: [], statements: [], outputs: [fresh()] };
    const constructs: Construct[] = [];
    let outputs: readonly string[] | undefined;
    const writer: PyTorchWriter = {
      // Where something other than a dense layer reads a flattened image, its elements stand in the drawing's order.
      inputs: channelsLastFlatten.has(node.path)
        ? inputs.map((input, index) => channelsLast(input, node.context.inputs[index]!))
        : inputs,
      module(module) {
        record(node.path, constructs.length, module);
        constructs.push({
          ...typeAndDefinition(module.type),
          positional: module.positional ?? [],
          keyword: module.keyword ?? {},
          suffix: module.suffix ?? '',
        });
        return constructToken(constructs.length - 1);
      },
      output: (...expressions) => void (outputs = expressions),
      literal: formatValue,
    };
    blockForm(pytorchBlocks, node.block.type, 'PyTorch')(writer, node.context);
    if (!outputs) throw new Error(`${node.block.type} names no output in its PyTorch code.`);
    if (constructs.length === 0 && outputs.length === 1 && outputs[0] === inputs[0])
      return { constructs, statements: [], outputs };
    const targets = outputs.map(fresh);
    return { constructs, statements: [{ targets, expression: outputs.join(', ') }], outputs: targets };
  };
}

import { constructToken, isToken, type BlockEmitter, type Construct, type Statement, type Token } from '../python/body';
import { typeAndDefinition } from '../python/definitions';
import { blockForm } from '../blockForm';
import { kerasBlocks } from './blocks';
import { distributedLayers } from './timeDistributed';
import type { KerasWriter, RecordLayer } from './writer';

/** Asks a block for its layers. `record` hears which layer holds which weights. */
export function kerasEmitter(record: RecordLayer): BlockEmitter {
  const emit: BlockEmitter = (node, inputs, fresh) => {
    if (node.block.boundary === 'output') return { constructs: [], statements: [], outputs: inputs };
    if (node.block.distributes) return distributedLayers(node, inputs, fresh, record, kerasEmitter);
    const constructs: Construct[] = [];
    const statements: Statement[] = [];
    if (node.block.boundary === 'input') {
      const { shape, dtype } = node.context.outputs[0]!;
      const keyword = { shape, ...(dtype !== 'float32' && { dtype }) };
      constructs.push({ type: 'keras.Input', positional: [], keyword, suffix: '' });
      const token = fresh();
      return { constructs, statements: [{ targets: [token], expression: constructToken(0) }], outputs: [token] };
    }
    let outputs: readonly string[] | undefined;
    const named = (expression: string): Token => {
      if (isToken(expression)) return expression;
      const token = fresh();
      statements.push({ targets: [token], expression });
      return token;
    };
    const writer: KerasWriter = {
      inputs,
      layer(layer) {
        const suffix = layer.suffix ?? '';
        record(node.path, suffix, layer);
        constructs.push({
          ...typeAndDefinition(layer.type),
          ...{ positional: layer.positional ?? [], keyword: layer.keyword ?? {}, suffix },
        });
        const from = layer.inputs ?? inputs;
        const token = fresh();
        const called = layer.call ?? (from.length === 1 ? from[0] : `[${from.join(', ')}]`);
        statements.push({ targets: [token], expression: `${constructToken(constructs.length - 1)}(${called})` });
        return token;
      },
      output: (...expressions) => void (outputs = expressions.map(named)),
    };
    blockForm(kerasBlocks, node.block.type, 'Keras')(writer, node.context);
    if (!outputs) throw new Error(`${node.block.type} names no output in its Keras code.`);
    return { constructs, statements, outputs };
  };
  return emit;
}

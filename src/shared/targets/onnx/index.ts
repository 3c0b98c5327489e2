import type { OpType } from '../../program/attributes';
import type { Program, Value } from '../../program/program';
import { expanded, expandOps } from '../expandOps';
import { countReaders, writeOp } from '../opContext';
import { OnnxGraph } from './graph';
import type { OnnxOp } from './op';
import { onnxOps } from './ops';
import { encodeModel, type OnnxValue } from './protobuf';

export { scopeOf } from './names';

/** The name of the output that carries a variable's new value. */
export function nextName(variable: string): string {
  return `${variable}:next`;
}

export interface EmitOptions {
  /**
   * Channels a block in the order that this machine's ONNX Runtime convolves fastest (`OnnxWriter.channelBlock`): such a
   * graph is for this machine alone. Absent: a graph that runs anywhere.
   */
  readonly channelBlock?: number | undefined;
}

/**
 * An op program as an ONNX model (IR 9, operator set 20, and `com.microsoft` 1). The graph's inputs are the program's
 * inputs and its variables, by name; its outputs are the program's outputs by name and, for each variable that is
 * updated, its new value, named by `nextName`. Throws where ONNX cannot say an op, naming the op and its block.
 */
export function emitOnnx(given: Program, { channelBlock }: EmitOptions = {}): Uint8Array {
  const program = expandOps(given, (op) => onnxOps[op] === expanded);
  const graph = new OnnxGraph(channelBlock);
  const names = new Map<Value['id'], string>();
  const sources = [...program.inputs, ...program.variables];
  for (const { name, value } of sources) names.set(value.id, name);

  const readers = countReaders(program);
  for (const node of program.nodes) {
    const soleReader = (input: number) => readers.get(node.inputs[input]!.id) === 1;
    const op = onnxOps[node.op] as OnnxOp<OpType>;
    graph.scope = node.scope;
    writeOp(node, names, (context) => op(graph, { ...context, soleReader }));
  }

  const outputs = new Map(program.outputs);
  for (const [variable, value] of program.updates) outputs.set(nextName(variable), value);
  const renamed = nameOutputs(graph, outputs, names);
  const rename = (name: string) => renamed.get(name) ?? name;
  return encodeModel({
    nodes: graph.ordered(renamed.keys()).map((node) => ({
      ...node,
      // By a result's own name: the one that callers know it by says nothing of its block.
      name: node.outputs.find(Boolean)!,
      inputs: node.inputs.map(rename),
      outputs: node.outputs.map(rename),
    })),
    constants: graph.constants,
    inputs: sources.map(({ name, value }) => onnxValue(name, value)),
    outputs: [...outputs].map(([name, value]) => onnxValue(name, value)),
  });
}

/** Gives results the names that callers know them by; a copy where one value has two names or no op made it. */
function nameOutputs(
  graph: OnnxGraph,
  outputs: ReadonlyMap<string, Value>,
  names: ReadonlyMap<number, string>,
): Map<string, string> {
  const made = new Set(graph.openNodes.flatMap((node) => node.outputs));
  const renamed = new Map<string, string>();
  for (const [name, value] of outputs) {
    const own = names.get(value.id);
    if (own === undefined) throw new Error(`The program's output "${name}" is a value that no op makes.`);
    if (made.has(own) && !renamed.has(own)) renamed.set(own, name);
    else renamed.set(graph.copy(own), name);
  }
  return renamed;
}

function onnxValue(name: string, { shape, dtype }: Value): OnnxValue {
  return { name, shape, dtype };
}

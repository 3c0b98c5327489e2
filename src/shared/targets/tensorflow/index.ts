import type { OpType } from '../../program/attributes';
import type { Program, ProgramInput, Value, Variable } from '../../program/program';
import { hashText } from '../../tensor/random';
import type { TensorType } from '../../tensor/types';
import { expanded, expandOps } from '../expandOps';
import { writeOp } from '../opContext';
import { TensorFlowGraph } from './graph';
import type { TensorFlowOp } from './op';
import { tensorFlowOps } from './ops';
import { encodeSavedModel } from './protobuf';
import { commonAbilities, float32, int32, type TensorFlowAbilities } from './writer';

/** The names by which one program is run; each is a tensor's, `train/Placeholder_3:0`. */
export interface TensorFlowProgram {
  readonly feeds: ReadonlyMap<string, string>;
  readonly fetches: ReadonlyMap<string, string>;
  /** Where the program draws random numbers: an int32 scalar to feed the run's seed to. */
  readonly seed?: string;
  /** Fetching it applies the program's updates; the result means nothing. */
  readonly step?: string;
}

/** The names by which a variable is read and set. */
export interface TensorFlowVariable {
  readonly read: string;
  /** What to feed the new value to, and what to fetch to have it set; the result means nothing. */
  readonly value: string;
  readonly assign: string;
}

/** Data that is set once, and what it must look like. */
export interface TensorFlowResident extends Pick<TensorFlowVariable, 'value' | 'assign'> {
  readonly type: TensorType;
}

export interface TensorFlowModel {
  /** The bytes of `saved_model.pb`. */
  readonly savedModel: Uint8Array;
  readonly programs: ReadonlyMap<string, TensorFlowProgram>;
  readonly variables: ReadonlyMap<string, TensorFlowVariable>;
  /** What the programs' `resident` inputs are set by. */
  readonly residents: ReadonlyMap<string, TensorFlowResident>;
  /** The path of the block that a node of the graph was written for, where there is one. */
  blockOf(node: string): string | undefined;
}

/**
 * Op programs as one TensorFlow graph in a SavedModel, loadable from 2.4 on. Variables of the same name are one. They
 * have no values at first: set all before a program runs. Throws where TensorFlow cannot say an op, naming its block.
 * @param abilities of the library that is going to run it
 */
export function emitTensorFlow(
  programs: Readonly<Record<string, Program>>,
  abilities: TensorFlowAbilities = commonAbilities,
): TensorFlowModel {
  const graph = new TensorFlowGraph(abilities);
  const handles = new Map<string, string>();
  const residents = new Map<string, TensorFlowResident>();
  const variables = new Map<string, TensorFlowVariable>();
  graph.begin('variables');
  for (const variable of Object.values(programs).flatMap((program) => program.variables)) {
    if (handles.has(variable.name)) continue;
    graph.enter(variable.name);
    const handle = variableHandle(graph, variable);
    handles.set(variable.name, handle);
    variables.set(variable.name, accessVariable(graph, variable.value, handle));
  }
  for (const input of Object.values(programs).flatMap(({ inputs }) => inputs)) {
    if (input.role !== 'resident' || handles.has(input.name)) continue;
    graph.enter(input.name);
    const handle = variableHandle(graph, input);
    handles.set(input.name, handle);
    residents.set(input.name, { ...accessVariable(graph, input.value, handle), type: input.value });
  }
  const emitted = Object.entries(programs).map(
    ([name, program]) => [name, emitProgram(graph, name, program, handles)] as const,
  );
  return {
    savedModel: encodeSavedModel(graph.openNodes),
    programs: new Map(emitted),
    variables,
    residents,
    blockOf: (node) => graph.blockOf(node),
  };
}

function variableHandle(graph: TensorFlowGraph, { name, value }: Pick<Variable, 'name' | 'value'>): string {
  const attributes = { ...typed(value), shared_name: name, container: '' };
  return `${graph.add('VarHandleOp', [], attributes)}:0`;
}

function accessVariable(graph: TensorFlowGraph, type: TensorType, handle: string): TensorFlowVariable {
  const dtype = { type: type.dtype };
  const value = `${graph.add('Placeholder', [], typed(type))}:0`;
  // A copy: the variable must not live in memory that belongs to the caller.
  const copy = graph.node('DeepCopy', [value], { T: dtype });
  const assign = graph.add('AssignVariableOp', [handle, copy], { dtype });
  const done = graph.add('Identity', [graph.float(0), `^${assign}`], { T: float32 });
  return { read: readVariable(graph, handle, type), value, assign: `${done}:0` };
}

function readVariable(graph: TensorFlowGraph, handle: string, { dtype }: TensorType): string {
  return `${graph.add('ReadVariableOp', [handle], { dtype: { type: dtype } })}:0`;
}

function typed({ shape, dtype }: TensorType) {
  return { dtype: { type: dtype }, shape: { shape } };
}

function emitProgram(
  graph: TensorFlowGraph,
  name: string,
  given: Program,
  handles: ReadonlyMap<string, string>,
): TensorFlowProgram {
  const program = expandOps(given, (op) => tensorFlowOps[op] === expanded);
  graph.begin(name);
  const names = new Map<Value['id'], string>();
  const { feeds, seed } = emitInputs(graph, program.inputs, names, handles);
  for (const variable of program.variables)
    names.set(variable.value.id, readVariable(graph, handles.get(variable.name)!, variable.value));
  for (const node of program.nodes) {
    graph.enter(node.scope);
    const op = tensorFlowOps[node.op] as TensorFlowOp<OpType>;
    writeOp(node, names, (context) => op(graph, context));
  }
  graph.begin(name);
  const fed = new Set(feeds.values());
  // What is fed cannot be fetched.
  const fetched = ({ id, dtype }: Value) => {
    const name = names.get(id)!;
    return fed.has(name) ? graph.node('Identity', [name], { T: { type: dtype } }) : name;
  };
  const fetches = new Map([...program.outputs].map(([output, value]) => [output, fetched(value)]));
  const step = emitUpdates(graph, program, names, handles);
  return { feeds, fetches, ...(seed !== undefined && { seed }), ...(step !== undefined && { step }) };
}

function emitInputs(
  graph: TensorFlowGraph,
  inputs: readonly ProgramInput[],
  names: Map<Value['id'], string>,
  handles: ReadonlyMap<string, string>,
) {
  const feeds = new Map<string, string>();
  let seed: string | undefined;
  for (const { name, value, role } of inputs) {
    const { shape } = value;
    if (role === 'feed') {
      const placeholder = `${graph.add('Placeholder', [], typed(value))}:0`;
      feeds.set(name, placeholder);
      names.set(value.id, placeholder);
    } else if (role === 'resident') {
      names.set(value.id, readVariable(graph, handles.get(name)!, value));
    } else {
      seed ??= `${graph.add('Placeholder', [], { dtype: int32, shape: { shape: [] } })}:0`;
      // Each input has a stream of its own, named by the input.
      const stream = graph.node('Pack', [seed, graph.int32([hashText(name) | 0], [])], { N: 2, T: int32, axis: 0 });
      const attributes = { dtype: float32, T: int32, Tseed: int32 };
      names.set(value.id, graph.node('StatelessRandomUniform', [graph.int32(shape), stream], attributes));
    }
  }
  return { feeds, seed };
}

/** Assigns all new values, each after the variable's old one has been read, and returns what to fetch for that. */
function emitUpdates(
  graph: TensorFlowGraph,
  program: Program,
  names: ReadonlyMap<number, string>,
  handles: ReadonlyMap<string, string>,
): string | undefined {
  if (program.updates.size === 0) return undefined;
  const reads = new Map(program.variables.map(({ name, value }) => [name, names.get(value.id)!.split(':')[0]!]));
  const assigned = [...program.updates].map(([variable, value]) => {
    const inputs = [handles.get(variable)!, names.get(value.id)!, `^${reads.get(variable)}`];
    return `^${graph.add('AssignVariableOp', inputs, { dtype: float32 })}`;
  });
  return `${graph.add('Identity', [graph.float(0), ...assigned], { T: float32 })}:0`;
}

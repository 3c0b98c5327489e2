import type { NetworkNode } from '../../compiler/network';
import type { PythonValue } from './values';

/**
 * What stands between a network and its Python text: scopes (the model itself, and every use of a composite), each a list of
 * items in order. Tensors are tokens until every use is known; only then do they get names.
 */
export interface Body {
  /** The composite's path, or `''` for the model. */
  readonly path: string;
  /** The composite's type, or `''` for the model. */
  readonly type: string;
  /** Tokens of the tensors that come from outside, each with the port's name where the composite names it. */
  readonly inputs: readonly Token[];
  /** Which of `inputs` arrives at a port of the composite, by its name. */
  readonly ports: ReadonlyMap<string, number>;
  readonly outputs: readonly Token[];
  readonly items: readonly Item[];
  /** Paths of the Output blocks in it. */
  readonly ends: readonly string[];
  /** Values of the names that expressions in it can use: the composite's parameters, and dimensions of what arrives. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The channels of every tensor of the model; of a vector, its length. */
  readonly channels: ReadonlyMap<Token, number>;
}

export type Token = string;

/** One primitive block or one use of a composite. */
export interface Item {
  readonly path: string;
  /** The last part of the path; of a repetition the last two: `stage/repeat1`. */
  readonly id: string;
  /** Of a repetition, the id of the node that is repeated. */
  readonly chain?: string;
  readonly constructs: readonly Construct[];
  readonly statements: readonly Statement[];
  /** The parameters that the drawing gives as expressions over those of the composite around it. */
  readonly expressions: readonly ParameterExpression[];
  /** Where its layers are those of other items too. */
  readonly shared?: SharedLayers;
}

/** Layers that several items of a scope call, since they use the same weights. */
export interface SharedLayers {
  /** The id of the node that owns the weights. */
  readonly owner: string;
  /** All of these items, by their indices in order; the first makes the layers. */
  readonly items: readonly number[];
}

export interface ParameterExpression {
  readonly parameter: string;
  readonly text: string;
  readonly value: unknown;
}

/** A layer or module that is made: its arguments stay values, so that uses that differ only there share one function. */
export interface Construct {
  readonly type: string;
  readonly positional: readonly PythonValue[];
  readonly keyword: Readonly<Record<string, PythonValue>>;
  readonly suffix: string;
  /** Where the framework has no such layer: the class that the file defines. `type` is its name. */
  readonly definition?: ClassDefinition;
  /** The layer that applies it to each time step. */
  readonly wrapper?: string;
  /** The composite that is used, in place of `type`. */
  readonly body?: Body;
}

/** A layer or module that the framework lacks, as a class in the generated file. One object stands for each. */
export interface ClassDefinition {
  /** `GraphConvolution`; nothing else in the file is called so. */
  readonly name: string;
  readonly base: 'layers.Layer' | 'nn.Module';
  /** What stands in the class, from its docstring on, without indentation. */
  readonly members: readonly string[];
}

/** `targets = expression`; the expression is text with tokens of tensors and of constructs. */
export interface Statement {
  readonly targets: readonly Token[];
  readonly expression: string;
}

const tensorPattern = /⟨t\d+⟩/g;
const constructPattern = /⟨c(\d+)⟩/g;

export function tensorToken(number: number): Token {
  return `⟨t${number}⟩`;
}

/** A construct of the same item, by its index. */
export function constructToken(index: number): string {
  return `⟨c${index}⟩`;
}

/** Whether an expression is nothing but a tensor. */
export function isToken(expression: string): boolean {
  return /^⟨t\d+⟩$/.test(expression);
}

export function tensorsIn(expression: string): Token[] {
  return expression.match(tensorPattern) ?? [];
}

export function replaceTensors(expression: string, name: (token: Token) => string): string {
  return expression.replace(tensorPattern, name);
}

export function replaceConstructs(expression: string, text: (index: number) => string): string {
  return expression.replace(constructPattern, (_, index: string) => text(Number(index)));
}

/** How a target says one primitive block: constructs and statements, and the tokens or expressions of its results. */
export type BlockEmitter = (
  node: NetworkNode,
  inputs: readonly Token[],
  fresh: () => Token,
) => {
  readonly constructs: readonly Construct[];
  readonly statements: readonly Statement[];
  readonly outputs: readonly Token[];
};

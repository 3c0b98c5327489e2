import type { Body, ClassDefinition } from './body';
import type { Lines } from './lines';
import { addBlocks, indented } from './training/script';

/** The classes that a model needs beside those of its framework, each once, in the order of use. */
export function definitionsOf(body: Body): ClassDefinition[] {
  const found = new Set<ClassDefinition>();
  const visit = ({ items }: Body): void => {
    for (const { constructs } of items)
      for (const construct of constructs) {
        if (construct.definition) found.add(construct.definition);
        if (construct.body) visit(construct.body);
      }
  };
  visit(body);
  return [...found];
}

/** @param decorators lines before each class */
export function addDefinitions(
  lines: Lines,
  definitions: readonly ClassDefinition[],
  decorators: readonly string[] = [],
): void {
  addBlocks(
    lines,
    definitions.map(({ name, base, members }) => [...decorators, `class ${name}(${base}):`, ...indented(members)]),
  );
}

/** A layer's type and, where the file defines it itself, how. */
export function typeAndDefinition(type: string | ClassDefinition): { type: string; definition?: ClassDefinition } {
  return typeof type === 'string' ? { type } : { type: type.name, definition: type };
}

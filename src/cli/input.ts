import { InvalidArgumentError } from 'commander';
import { expand } from '@shared/compiler/expand/expand';
import type { NetloomDocument } from '@shared/document/schema';
import { messageOf } from '@shared/errors/messageOf';
import { readDocument } from '@host/documents/files';
import { BadInput } from './exitCodes';
import { say } from './output';

/** The drawing in a file; says what in it has no effect. Throws `BadInput` that names file, place and expectation. */
export async function openDocument(file: string): Promise<NetloomDocument> {
  const document = await readDocument(file).catch((error: unknown) => {
    throw new BadInput(messageOf(error));
  });
  const fault = blockFault(document) ?? parameterFault(document);
  if (fault) throw new BadInput(`${file} cannot be used: ${fault}`);
  for (const { path, problems } of expand(document).all) {
    for (const { severity, message } of problems) if (severity === 'warning') say(`Warning: ${path}: ${message}`);
  }
  return document;
}

/** The first node that is of no block, here or in a composite of the drawing's own. */
function blockFault(document: NetloomDocument): string | undefined {
  const unknown = expand(document).all.find(({ kind }) => kind === 'unknown');
  const problem = unknown?.problems[0];
  return problem && `${placeOf(document, unknown.path)}.block (of "${unknown.path}"): ${problem.message}`;
}

/** The first value that its block's declaration, and with it the file's JSON Schema, does not allow. */
function parameterFault(document: NetloomDocument): string | undefined {
  for (const { path, problems } of expand(document).all) {
    const problem = problems.find(({ parameter, severity }) => parameter !== undefined && severity === 'error');
    if (!problem) continue;
    return `${placeOf(document, path)}.parameters.${problem.parameter} (of "${path}"): ${problem.message}`;
  }
  return undefined;
}

/** Where a node stands in the file; the path of one that stands in a composite. */
function placeOf(document: NetloomDocument, path: string): string {
  const index = document.nodes.findIndex(({ id }) => id === path);
  return index === -1 ? path : `nodes[${index}]`;
}

/** Reads an option that is a whole number of at least `minimum`. */
export function wholeNumber(minimum: number, maximum = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < minimum || value > maximum || text.trim() === '') {
      const range = maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
      throw new InvalidArgumentError(`It should be a whole number ${range}.`);
    }
    return value;
  };
}

/** Reads an option that is a number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It should be a number above 0.');
  return value;
}

import { describe, expect, it } from 'vitest';
import { DocumentError, emptyDocument, parseDocument, serializeDocument } from '@shared/document';
import { evaluateExpression } from '@shared/document/expression';
import { currentVersion } from '@shared/document/schema';

const node = { id: 'c1', block: 'Conv2D', parameters: {}, position: { x: 0, y: 0 } };
const file = (change: object) => JSON.stringify({ ...emptyDocument(), ...change });

function errorOf(source: unknown): DocumentError {
  try {
    parseDocument(source);
  } catch (error) {
    if (error instanceof DocumentError) return error;
  }
  throw new Error('It was read.');
}

describe('a file that is no drawing', () => {
  it.each([
    [
      'a parameter of no known form',
      file({ nodes: [{ ...node, parameters: { kernel: null } }] }),
      'nodes[0].parameters.kernel',
    ],
    [
      'a position that is no number',
      file({ nodes: [node, { ...node, id: 'c2', position: { x: 'left', y: 0 } }] }),
      'nodes[1].position.x',
    ],
    ['two nodes of one id', file({ nodes: [node, node] }), 'nodes[1].id'],
    ['a recipe with half a batch', file({ recipe: { batch: 0.5 } }), 'recipe.batch'],
    ['a key that nobody knows', file({ colour: 'red' }), 'colour'],
    ['another format', '{"format":"keras"}', 'format'],
    ['a newer version', file({ version: currentVersion + 1 }), 'version'],
    [
      'a key that reaches a prototype',
      file({}).replace('"nodes":[]', '"nodes":[{"__proto__":{"x":1}}]'),
      'nodes[0].__proto__',
    ],
    ['no JSON', '{"format": ', ''],
  ])('is refused at its place: %s', (_, text, path) => {
    expect(errorOf(text).path).toBe(path);
  });

  it.each([
    [
      { kind: 'rmsprop', learningRate: 1 },
      'recipe.optimizer.kind: expected one of "sgd", "adam", "adamW", "rmsProp", "adagrad", "adadelta"; got "rmsprop".',
    ],
    [{ kind: 'sgd', learningRate: 0 }, 'recipe.optimizer.learningRate: expected a number above 0; got 0.'],
    [
      { kind: 'sgd', learningRate: 1, momentum: 2 },
      'recipe.optimizer.momentum: expected a number of at most 1; got 2.',
    ],
  ])('is told what may stand in the place of %j', (optimizer, message) => {
    expect(errorOf(file({ recipe: { optimizer } })).message).toBe(message);
  });

  it('is told that a share stays below 1', () => {
    const error = errorOf(file({ recipe: { averaging: { decay: 1 } } }));
    expect(error.message).toBe('recipe.averaging.decay: expected a number below 1; got 1.');
  });

  it('says that its version number is missing', () => {
    expect(errorOf('{"format": "netloom"}').message).toBe(
      `This file has no version number. Add "version": ${currentVersion}.`,
    );
  });

  it('is refused when it is nested without end', () => {
    const text = '['.repeat(5_000) + ']'.repeat(5_000);
    expect(errorOf(text).message).toContain('nested');
  });
});

describe('a written file', () => {
  it('has a line for each node', () => {
    const text = serializeDocument(parseDocument(file({ nodes: [node, { ...node, id: 'c2' }] })));
    expect(text.split('\n').filter((line) => line.includes('"Conv2D"'))).toHaveLength(2);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('an expression', () => {
  it.each([
    ['64*2', {}, 128],
    ['filters/4 + 1', { filters: 64 }, 17],
    ['shortcut == "projection"', { shortcut: 'projection' }, true],
    ['stride[0] > 1 ? stride[0] : 1', { stride: [2, 2] }, 2],
    ['max(2, min(filters, 8))', { filters: 64 }, 8],
    ['stride * 2 + 1', { stride: [1, 3] }, [3, 7]],
    ['floor(kernel / stride)', { kernel: [3, 5], stride: [2, 1] }, [1, 5]],
    ['-stride', { stride: [1, 2] }, [-1, -2]],
  ])('%s is worked out', (text, scope, value) => {
    expect(evaluateExpression(text, scope)).toEqual({ value });
  });

  it.each([
    'constructor',
    'toString()',
    'this',
    '1/0',
    '(1',
    'filters.length',
    'a = 1',
    '"a"*2',
    '',
    'filters < 3',
    'filters + [1]',
  ])('%s is refused in words', (text) => {
    expect(evaluateExpression(text, { filters: [1, 2] })).toHaveProperty('error');
  });
});

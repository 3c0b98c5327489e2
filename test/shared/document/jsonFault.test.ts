import { describe, expect, it } from 'vitest';
import { jsonFault } from '@shared/document/jsonFault';
import { inEnglish } from '@shared/messages/saying';

/** Sentences of several engines, and of versions of one. */
const cases: readonly (readonly [string, string, RegExp])[] = [
  ['Unexpected end of JSON input', '', /: it ends too early\./],
  ['Unterminated string in JSON at position 3 (line 1 column 4)', '["a', /: it ends too early\./],
  [
    "Expected ',' or ']' after array element in JSON at position 6",
    '[\n1,\n2 3]',
    /: it goes wrong at line 3, column 2\./,
  ],
  [
    `Unexpected token '}', ..."
 [1,2,}, 4"... is not valid JSON`,
    '',
    /: it goes wrong in "\n \[1,2,}, 4"\.\.\.\. /,
  ],
  ['JSON Parse error: Unexpected identifier "hello"', 'hello', /^The file is not JSON: JSON Parse error: Unexpected/],
];

describe('where a text stops being JSON', () => {
  it.each(cases)('is found in “%s”', (message, text, expected) => {
    expect(inEnglish(jsonFault(new SyntaxError(message), text))).toMatch(expected);
  });
});

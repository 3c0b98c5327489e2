import { tensorsIn, type Body, type Token } from './body';
import { Names, snakeCase } from './identifiers';

/**
 * Names for the tensors of one scope, as one would write them by hand: the trunk is `x` all along; a tensor that is read
 * later than in the very next statement gets its node's name.
 */
export function nameTensors(body: Body, reserved: readonly string[], argumentNames: readonly string[]): Map<Token, string> {
  const names = new Names(reserved);
  const named = new Map<Token, string>();
  body.inputs.forEach((token, index) => named.set(token, argumentNames[index] ?? 'x'));
  const statements = body.items.flatMap((item) => item.statements.map((statement) => ({ item, statement })));
  const lastRead = new Map<Token, number>();
  const reads = new Map<Token, number>();
  statements.forEach(({ statement }, index) => {
    for (const token of tensorsIn(statement.expression)) {
      lastRead.set(token, index);
      reads.set(token, (reads.get(token) ?? 0) + 1);
    }
  });
  for (const token of body.outputs) lastRead.set(token, statements.length);
  statements.forEach(({ item, statement }, index) => {
    for (const token of statement.targets) {
      const trunk = statement.targets.length === 1 && (lastRead.get(token) ?? index) <= index + 1;
      // An argument that is still called `x` and read later must not be overwritten.
      const shadows = body.inputs.some((input) => named.get(input) === 'x' && (lastRead.get(input) ?? -1) > index);
      named.set(token, trunk && !shadows ? 'x' : names.fresh(snakeCase(item.id)));
    }
  });
  return named;
}

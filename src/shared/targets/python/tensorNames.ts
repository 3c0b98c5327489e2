import { tensorsIn, type Body, type Token } from './body';
import { Names, snakeCase } from './identifiers';

/**
 * Names for the tensors of one scope, as one would write them by hand: the trunk is `x` all along. Where `x` is still
 * needed, a chain of layers beside it is `y`, several are `branch1`, `branch2`; a single tensor that is read again later
 * is called as its node.
 */
export function nameTensors(
  body: Body,
  reserved: readonly string[],
  argumentNames: readonly string[],
): Map<Token, string> {
  const names = new Names('variable', reserved);
  const named = new Map<Token, string>();
  const statements = body.items.flatMap((item) => item.statements.map((statement) => ({ item, statement })));
  const lastRead = new Map<Token, number>();
  statements.forEach(({ statement }, index) => {
    for (const token of tensorsIn(statement.expression)) lastRead.set(token, index);
  });
  for (const token of body.outputs) lastRead.set(token, statements.length);
  const readUntil = (token: Token): number => lastRead.get(token) ?? -1;
  /** The last statement that reads what `x` holds so far. */
  let trunkReadUntil = -1;
  const call = (token: Token, name: string): void => {
    named.set(token, name);
    if (name === 'x') trunkReadUntil = Math.max(trunkReadUntil, readUntil(token));
  };
  body.inputs.forEach((token, index) => call(token, argumentNames[index] ?? 'x'));

  /** Chains beside the trunk: tensors that share a name. */
  const beside: { readonly id: string; readonly tokens: Token[] }[] = [];
  let chain: (typeof beside)[number] | undefined;
  statements.forEach(({ item, statement }, index) => {
    const [token] = statement.targets;
    if (statement.targets.length !== 1 || token === undefined) {
      for (const each of statement.targets) beside.push({ id: item.id, tokens: [each] });
      chain = undefined;
      return;
    }
    const continues =
      chain &&
      readUntil(chain.tokens.at(-1)!) === index &&
      tensorsIn(statement.expression).includes(chain.tokens.at(-1)!);
    const isShortLived = readUntil(token) <= index + 1;
    const trunkIsNeeded = trunkReadUntil > index;
    if (continues && trunkIsNeeded) chain!.tokens.push(token);
    else if (isShortLived && !trunkIsNeeded) {
      call(token, 'x');
      chain = undefined;
    } else {
      chain = { id: item.id, tokens: [token] };
      beside.push(chain);
    }
  });
  const chains = beside.filter(({ tokens }) => tokens.length > 1);
  for (const each of beside) {
    const wanted =
      each.tokens.length === 1 ? snakeCase(each.id) : chains.length === 1 ? 'y' : `branch${chains.indexOf(each) + 1}`;
    const name = names.fresh(wanted);
    for (const token of each.tokens) named.set(token, name);
  }
  return named;
}

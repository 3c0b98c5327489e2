import type { ArgumentList } from './argumentList';
import { tensorsIn, type Body, type Token } from './body';

/**
 * What the channels of a composite's tensors are called inside it: as the parameter that sets them, or, of a tensor that
 * arrives from outside, as an argument of their own. Blocks that keep the channels keep the name.
 */
export class ChannelNames {
  private readonly first: Body;
  private readonly names = new Map<Token, string>();
  /** The tensor that a block keeps the channels of. */
  private readonly origins = new Map<Token, Token>();

  constructor(private readonly list: ArgumentList) {
    this.first = list.uses[0]!;
  }

  /** What the channels of an item's input are called. */
  arriving(item: number, input = 0): string {
    const tokens = this.list.uses.map((use) => arrivingAt(use, item)[input]!);
    let token = tokens[0]!;
    while (this.origins.has(token)) token = this.origins.get(token)!;
    let name = this.names.get(token);
    if (name === undefined) {
      const from = this.first.inputs.indexOf(token);
      const values = this.channelsOf(tokens);
      name = from < 0 ? this.list.own(`${this.makerOf(token)}_channels`, values) : this.list.channels(from, values);
      this.names.set(token, name);
    }
    return name;
  }

  /** The same where these values are the channels of what arrives at the item, at every use. */
  ifArriving(item: number, values: readonly unknown[]): string | undefined {
    const channels = this.channelsOf(this.list.uses.map((use) => arrivingAt(use, item)[0]));
    return values.every((value, use) => value === channels[use]) ? this.arriving(item) : undefined;
  }

  /** Notes what the channels of an item's result are called, where its parameters say it or it keeps those of its input. */
  passed(item: number): void {
    const made = this.list.uses.map((use) => use.items[item]!.statements.at(-1)?.targets[0]);
    const [token] = made;
    if (token === undefined) return;
    const channels = this.channelsOf(made);
    if (channels.every((count) => count === channels[0])) return;
    const name = this.list.expression(item, channels);
    if (name !== undefined) return void this.names.set(token, name);
    const tokens = this.list.uses.map((use) => arrivingAt(use, item)[0]);
    const arriving = this.channelsOf(tokens);
    if (tokens[0] !== undefined && channels.every((count, use) => count === arriving[use]))
      this.origins.set(token, tokens[0]);
  }

  private channelsOf(tokens: readonly (Token | undefined)[]): number[] {
    return tokens.map((token) => (token === undefined ? 0 : (this.first.channels.get(token) ?? 0)));
  }

  private makerOf(token: Token): string {
    const maker = this.first.items.find(({ statements }) => statements.some(({ targets }) => targets.includes(token)));
    return maker?.id ?? 'in';
  }
}

function arrivingAt(use: Body, item: number): Token[] {
  const [statement] = use.items[item]!.statements;
  return statement ? tensorsIn(statement.expression) : [];
}

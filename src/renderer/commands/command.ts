import type { Client } from '@shared/contract/contract';
import type { CommandId } from '@shared/contract/commands';

/** What a command does, and when it can. Its name, category and keys stand in the shared list. */
export interface Command {
  /** Why it cannot be carried out now; nothing where it can. */
  refusal?(): string | undefined;
  run(client: Client): void | Promise<unknown>;
}

export type Commands = { readonly [Id in CommandId]: Command };

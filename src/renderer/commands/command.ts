import type { Client } from '@shared/contract/contract';
import type { CommandId } from '@shared/contract/commands';

/** What a command does, and when it can. Its name, category and keys stand in the shared list. */
export interface Command {
  /** Why it cannot be carried out now; nothing where it can. */
  refusal?(): string | undefined;
  /** Whether a page that covers the drawing stays open. Where it does not, the drawing is shown first. */
  readonly keepsPage?: boolean;
  run(client: Client): void | Promise<unknown>;
}

export type Commands = { readonly [Id in CommandId]: Command };

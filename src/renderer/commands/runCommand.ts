import type { CommandId } from '@shared/contract/commands';
import type { Client } from '@shared/contract/contract';
import { partsArriving } from '../browser/partLater';
import { sentenceOfError } from '../words/errorSentence';
import { say, showPage } from '../ui/uiStore';
import { commands } from './commandRegistry';

/** Why a command cannot be carried out now; nothing where it can. */
export function refusalOf(id: CommandId): string | undefined {
  return commands[id].refusal?.();
}

/** Runs a command, or says why it cannot run. It waits for what an earlier one still loads. */
export function runCommand(id: CommandId, client: Client): void {
  const earlier = partsArriving();
  if (earlier) return void earlier.then(() => runCommand(id, client));
  const refusal = refusalOf(id);
  if (refusal) return say({ kind: 'info', text: refusal });
  if (!commands[id].keepsPage) showPage(undefined);
  void Promise.resolve(commands[id].run(client)).catch(async (error: unknown) => {
    // What commands are called is not a part of the first load.
    const { labelOf } = await import('./labelOf');
    say({ kind: 'error', text: `${labelOf(id)}: ${sentenceOfError(error)}` });
  });
}

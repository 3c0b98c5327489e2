import { join } from 'node:path';
import type { Handlers } from '@shared/contract/contract';
import { blockExtension, serializeBlock } from '@shared/document/blockFile';
import { handOut } from '../export/handOut';
import type { Dialogs } from '../fileDialogs';
import { BlockFolder, readBlock } from './blockFolder';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

type BlockHandlers = Pick<Handlers, Extract<keyof Handlers, `blocks.${string}`>>;

/** The library of one's own blocks, which every drawing can use. */
export function blockHandlers(home: string, dialogs?: Dialogs): BlockHandlers {
  const folder = new BlockFolder(join(home, 'blocks'));
  return {
    'blocks.list': () => folder.list(),
    'blocks.save': ({ block, replace }) => folder.save(block, replace).then(() => undefined),
    'blocks.remove': ({ file }) => folder.remove(file),
    'blocks.choose': async () => {
      if (!dialogs) throw failed(hostSaying('document', 'noWindows'));
      const path = await dialogs.openBlock();
      return path === undefined ? undefined : readBlock(path);
    },
    'blocks.export': ({ block }) => {
      const bytes = new TextEncoder().encode(serializeBlock(block));
      return handOut([{ name: `${block.block}${blockExtension}`, bytes }], dialogs);
    },
  };
}

import { blocks, type BlockType } from '@shared/blocks/registry';
import { area } from '../areas/area';

const docs = Object.entries(blocks).map(([type, { doc }]) => [type, doc]);

/** What each built-in block does, in a line: its definition says it. */
export const blocksWords = area('blocks', Object.fromEntries(docs) as Readonly<Record<BlockType, string>>);

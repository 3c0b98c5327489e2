import { z } from 'zod';

/** The name of a page, which it keeps while it is open and over a reload. */
export const pageNameSchema = z.string().regex(/^[\w-]{1,64}$/);

/** The name under which unsaved work of a page's tab is kept: of the first, the page's own. */
export const draftOf = (page: string, tab: number): string => (tab === 1 ? page : `${page}_${tab}`);

/** The page that a draft is of. */
export const pageOf = (draft: string): string => draft.replace(/_\d+$/, '');

/** The tab that a draft is of, by its key. */
export const tabOf = (draft: string): number => Number(/_(\d+)$/.exec(draft)?.[1] ?? 1);

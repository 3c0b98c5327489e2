import { fileURLToPath } from 'node:url';

/** @returns the absolute path of a file of the checkout. */
export const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

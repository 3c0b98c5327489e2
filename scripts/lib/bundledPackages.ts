/**
 * Packages that go into what is built for Node: each has many small files, or is needed at once, and starts sooner as part of a
 * bundle. The others, native ones among them, are found beside it; fflate too, whose variable `require` would collide.
 */
export const bundledPackages: readonly string[] = ['immer', 'jsep', 'zod'];

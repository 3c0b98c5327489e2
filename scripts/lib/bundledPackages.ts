/**
 * Packages that go into what is built for Node: each has many small files, or is needed at once, and starts sooner as part of a
 * bundle. The others, native ones among them, are found beside it; so is one that declares a `require` of its own (fflate), which
 * collides with the one that electron-vite adds.
 */
export const bundledPackages: readonly string[] = ['immer', 'jsep', 'zod'];

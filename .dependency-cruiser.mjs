/** What `npm run lint` asks of imports beyond ESLint, which sees one file at a time: no circle of files, types included. */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Move what both need to a file of its own, or hand it over as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // Type-only imports count too, and so do the aliases of tsconfig.json.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};

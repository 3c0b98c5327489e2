// Monaco ships types for its whole, not for the parts that are imported one by one.
declare module 'monaco-editor/features/*';
declare module 'monaco-editor/languages/definitions/*';
declare module 'monaco-editor/editor/editor.api' {
  export * from 'monaco-editor';
}

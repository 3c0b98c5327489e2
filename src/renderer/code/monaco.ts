import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/typescript/register';
import * as monaco from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

// Only what reading code needs is loaded, from this program's own files.
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

const themes = {
  light: { base: 'vs', colors: { 'editor.background': '#ffffff', 'editor.lineHighlightBackground': '#f8fafc' } },
  dark: { base: 'vs-dark', colors: { 'editor.background': '#131b2a', 'editor.lineHighlightBackground': '#1b2536' } },
} as const;

for (const [name, { base, colors }] of Object.entries(themes)) {
  monaco.editor.defineTheme(`netloom-${name}`, { base, inherit: true, rules: [], colors });
}

/** Gives every editor the theme that the page shows now. */
export function applyEditorTheme(): void {
  monaco.editor.setTheme(`netloom-${document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'}`);
}

export { monaco };

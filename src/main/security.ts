import { app, session, shell, type WebContents } from 'electron';
import { origin } from './protocol';

/** Sites that a link of the interface may open in the browser. */
const openable = new Set([
  'github.com',
  'keras.io',
  'pytorch.org',
  'www.tensorflow.org',
  'onnxruntime.ai',
  'arxiv.org',
  'cs231n.github.io',
]);

/** Whether a link may leave the app. */
export function mayOpen(link: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(link);
    return protocol === 'https:' && openable.has(hostname) && !username && !password;
  } catch {
    return false;
  }
}

/** Whether a page may be shown in the window. */
export const isOurs = (link: string): boolean => link === `${origin}/` || link.startsWith(`${origin}/`);

/** Denies, for every page there will ever be, what none of ours needs. */
export function closeDoors(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => closeDoorsOf(contents));
  void app.whenReady().then(() => {
    const { defaultSession } = session;
    // Copying code to the clipboard is the one permission that the interface asks for.
    const allowed = (permission: string) => permission === 'clipboard-sanitized-write';
    defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed(permission)));
    defaultSession.setPermissionCheckHandler((_contents, permission) => allowed(permission));
    defaultSession.setDevicePermissionHandler(() => false);
  });
}

function closeDoorsOf(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpen(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event, url) => {
    if (!isOurs(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

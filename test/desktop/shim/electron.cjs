// What current Electron has and 9.4.1 lacks, in terms of what it has. For the desktop test alone: with a current Electron
// the same test starts the product's own bundle.
// Electron would ask in a dialog, which nobody answers here.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(1);
});
const { spawn } = require('child_process');
const { EventEmitter } = require('events');
const path = require('path');
const electron = require('electron');
const { app, dialog, ipcMain, protocol, session } = electron;

globalThis.Response = class {
  constructor(body, { status = 200, headers = {} } = {}) {
    Object.assign(this, { body, status, headers });
  }
};

// As root Chromium only runs without its sandbox, and this version's `enableSandbox` contradicts the flag that says so.
if (process.getuid && process.getuid() === 0) app.enableSandbox = () => {};

protocol.handle = (scheme, answer) => {
  protocol.registerBufferProtocol(scheme, (request, callback) => {
    Promise.resolve(answer(request)).then(({ body, status, headers }) => {
      callback({
        statusCode: status,
        headers,
        mimeType: (headers['content-type'] || 'text/plain').split(';')[0],
        charset: 'utf-8',
        data: Buffer.from(body),
      });
    });
  });
};

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler = (decide) => {
    contents.on('new-window', (event, url) => {
      if (decide({ url }).action === 'deny') event.preventDefault();
    });
  };
});

app.whenReady().then(() => {
  const { defaultSession } = session;
  defaultSession.setDevicePermissionHandler = () => {};
});

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, listener) =>
  handle(channel, (event, ...input) => {
    Object.defineProperty(event, 'senderFrame', { value: { url: event.sender.getURL(), parent: null } });
    return listener(event, ...input);
  });

// Nobody sits before the test's display: what was asked is said on standard output, and changes are given up.
dialog.showMessageBox = async (_window, options) => {
  console.log(`ASKED ${options.message}`);
  return { response: 1 };
};

// In the window for choosing a folder somebody would choose this one.
dialog.showOpenDialog = async (_window, options) => {
  console.log(`ASKED ${options.title} (${options.properties.join(', ')})`);
  return { canceled: false, filePaths: [process.env.NETLOOM_TEST_FOLDER] };
};

/** A utility process played by the system's Node, with messages in MessagePack over a pipe. */
electron.utilityProcess = {
  fork(file, _args, { env } = {}) {
    const bootstrap = path.join(process.env.NETLOOM_TEST_SHIM, 'utilityProcess.mjs');
    const child = spawn(process.env.NETLOOM_TEST_NODE, [bootstrap, file], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    });
    const { frames, write } = require('./frames.cjs');
    const utility = new EventEmitter();
    utility.pid = child.pid;
    utility.stdout = child.stdout;
    utility.stderr = child.stderr;
    utility.postMessage = (message) => write(child.stdio[3], message);
    utility.kill = () => child.kill();
    child.stdio[3].on('error', () => {});
    frames(child.stdio[4], (message) => utility.emit('message', message));
    child.on('exit', (code) => utility.emit('exit', code === null ? 1 : code));
    return utility;
  },
};

// The window's close button, for a display that has no window manager to draw one.
process.on('SIGUSR2', () => electron.BrowserWindow.getAllWindows().forEach((window) => window.close()));

module.exports = electron;

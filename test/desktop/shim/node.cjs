// Modules of Node that Electron 9's Node 12 lacks, or lacks parts of. For the desktop test alone.
const fs = require('fs');
const crypto = require('crypto');
const os = require('os');
const { promisify } = require('util');

if (!fs.promises.rm) {
  const missing = (error) => error.code === 'ENOENT';
  fs.promises.rm = async (path, { force, recursive } = {}) => {
    try {
      const stat = await fs.promises.lstat(path);
      await (stat.isDirectory() ? fs.promises.rmdir(path, { recursive }) : fs.promises.unlink(path));
    } catch (error) {
      if (!force || !missing(error)) throw error;
    }
  };
  fs.rmSync = (path, { force, recursive } = {}) => {
    try {
      if (fs.lstatSync(path).isDirectory()) fs.rmdirSync(path, { recursive });
      else fs.unlinkSync(path);
    } catch (error) {
      if (!force || !missing(error)) throw error;
    }
  };
}
if (!crypto.randomUUID) {
  crypto.randomUUID = () =>
    crypto
      .randomBytes(16)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
if (!os.availableParallelism) os.availableParallelism = () => os.cpus().length;
if (!globalThis.performance) globalThis.performance = require('perf_hooks').performance;
if (!process.constrainedMemory) process.constrainedMemory = () => 0;
if (!globalThis.AbortController) {
  globalThis.AbortController = class {
    constructor() {
      this.signal = { aborted: false, addEventListener() {}, removeEventListener() {}, throwIfAborted() {} };
    }
    abort() {
      this.signal.aborted = true;
    }
  };
}

/** What `require` of a module gives under Electron 9. */
module.exports = (name) => {
  const plain = name.replace(/^node:/, '');
  if (plain === 'fs/promises') return fs.promises;
  if (plain === 'timers/promises') return { setTimeout: promisify(setTimeout), setImmediate: promisify(setImmediate) };
  if (plain === 'stream/promises') return { pipeline: promisify(require('stream').pipeline) };
  return require(plain);
};

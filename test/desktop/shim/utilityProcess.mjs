// Gives the trainer the `parentPort` that Electron's utility processes have, then starts it.
import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { frames, write } from './frames.cjs';

const input = new Socket({ fd: 3, readable: true, writable: false });
const output = new Socket({ fd: 4, readable: false, writable: true });
const port = new EventEmitter();
port.postMessage = (message) => write(output, message);
// As Electron does it: messages wait until somebody listens.
port.once('newListener', () => process.nextTick(() => frames(input, (data) => port.emit('message', { data }))));
input.on('end', () => port.emit('close')).on('error', () => port.emit('close'));
output.on('error', () => {});
Object.defineProperty(process, 'parentPort', { value: port });
await import(pathToFileURL(process.argv[2]).href);

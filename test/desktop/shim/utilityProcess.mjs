// Gives the trainer the `parentPort` that Electron's utility processes have, then starts it.
import { createReadStream, createWriteStream } from 'node:fs';
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { frames, write } from './frames.cjs';

const output = createWriteStream(null, { fd: 4 });
const port = new EventEmitter();
port.postMessage = (message) => write(output, message);
const input = createReadStream(null, { fd: 3 });
frames(input, (data) => port.emit('message', { data }));
input.on('end', () => port.emit('close'));
input.on('error', () => port.emit('close'));
Object.defineProperty(process, 'parentPort', { value: port });
await import(pathToFileURL(process.argv[2]).href);

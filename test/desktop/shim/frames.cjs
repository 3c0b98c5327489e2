// Messages over a pipe: four bytes of length, then MessagePack.
const { decode, encode } = require('@msgpack/msgpack');

exports.write = (stream, message) => {
  const body = encode(message, { ignoreUndefined: true });
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length, 0);
  if (!stream.destroyed) stream.write(Buffer.concat([head, body]));
};

exports.frames = (stream, listener) => {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32LE(0)) {
      const end = 4 + rest.readUInt32LE(0);
      listener(decode(rest.subarray(4, end)));
      rest = rest.subarray(end);
    }
  });
};

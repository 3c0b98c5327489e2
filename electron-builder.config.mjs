import { readFileSync } from 'node:fs';

/**
 * How the desktop app is packed; `npm run package` says which installers are made. What the page needs is bundled into
 * `out/renderer`, so that only the packages of `dependencies` are packed.
 */

/** Documents of Netloom. Windows and macOS know a file by what follows the last dot alone; Linux by the whole ending. */
const drawing = { name: 'Netloom drawing', description: 'A drawing of a network', role: 'Editor' };

/**
 * Where the app looks for newer versions, and the public key that they are signed with; without both it does not look. How they
 * are signed: `scripts/sign-feed.mjs`.
 */
const { NETLOOM_UPDATE_FEED: url, NETLOOM_UPDATE_KEY: keyFile } = process.env;
const updates = url && keyFile ? { url, publicKey: readFileSync(keyFile, 'utf8') } : undefined;

/** The bridge to TensorFlow, compiled where people add that engine. */
const binding = 'node_modules/@tensorflow/tfjs-node-gpu/binding';

/** Parts of packages that the app never loads: other systems' libraries, sources, type declarations. */
const unused = [
  '!node_modules/onnxruntime-node/bin/napi-v*/!(${platform}){,/**}',
  '!node_modules/onnxruntime-node/bin/napi-v*/${platform}/!(${arch}){,/**}',
  '!node_modules/onnxruntime-web/!(dist|package.json){,/**}',
  '!node_modules/onnxruntime-web/dist/!(ort.node.min.mjs|ort-wasm-simd-threaded.mjs|ort-wasm-simd-threaded.wasm)',
  '!node_modules/@cornerstonejs/codec-libjpeg-turbo-8bit/dist/!(libjpegturbowasm_decode.js|libjpegturbowasm_decode.wasm)',
  // Of TensorFlow.js only the sources of its binding, which are compiled against the library that people have.
  '!node_modules/@tensorflow/!(tfjs-node-gpu){,/**}',
  '!node_modules/@tensorflow/tfjs-node-gpu/!(binding|package.json){,/**}',
  // Only packages of TensorFlow.js that are not loaded want it.
  '!node_modules/core-js{,/**}',
  '!**/*.{d.ts,d.mts,d.cts,map,md,markdown,flow}',
];

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.netloom.desktop',
  productName: 'Netloom',
  copyright: 'Netloom, MIT licence',
  directories: { output: 'dist', buildResources: 'out/package' },
  files: [
    'package.json',
    'out/{main,trainer,loader,decoder,chunks,preload,renderer}/**',
    'resources/gallery/**',
    ...unused,
  ],
  // Libraries are loaded by the system, and a compiler reads sources: neither sees inside an archive.
  asarUnpack: [
    '**/*.{node,so,so.*,dylib,dll}',
    'node_modules/onnxruntime-node/bin/**',
    'node_modules/@img/**',
    'node_modules/@tensorflow/tfjs-node-gpu/**',
    'node_modules/node-api-headers/**',
  ],
  // C++ sources of packages are never packed otherwise.
  extraResources: [{ from: binding, to: `app.asar.unpacked/${binding}`, filter: ['*.cc'] }],
  ...(updates && { extraMetadata: { updates }, publish: { provider: 'generic', url: updates.url } }),
  // Prebuilt libraries speak Node-API, which Electron has too: nothing is compiled anew.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    category: 'Development',
    synopsis: 'Draw convolutional networks, train the drawing, take clean code away',
    target: ['AppImage', 'deb'],
    fileAssociations: [{ ...drawing, ext: 'netloom.json', mimeType: 'application/x-netloom' }],
  },
  mac: {
    category: 'public.app-category.developer-tools',
    target: ['dmg'],
    fileAssociations: [
      { ...drawing, ext: 'netloom', rank: 'Owner' },
      { ...drawing, ext: 'json', rank: 'Alternate', isPackage: false },
    ],
  },
  win: { target: ['nsis'], fileAssociations: [{ ...drawing, ext: 'netloom' }] },
  deb: { maintainer: 'Netloom <packages@netloom.invalid>' },
};

import { withoutStop } from './withoutStop';

const noCompiler = 'Netloom compiles a small bridge to TensorFlow and found no C++ compiler';
const lookedFor = (libraries: string) =>
  `${libraries} and include/ were looked for there, in tensorflow/ and in lib/python3*/site-packages/tensorflow. ` +
  'Name the folder of a Python environment with TensorFlow 2.';

/** How an engine is added to Netloom, where it comes from, and what keeps it from being added. */
export const addingEngines = {
  looking: 'Looking where to get it',
  takingFrom: (folder: string) => `Taking it from ${folder}`,
  downloading: (what: string) => `Downloading ${what}`,
  downloadingOne: (what: string, place: number, count: number) => `Downloading ${what} (${place} of ${count})`,
  unpacking: 'Unpacking',
  unpackingOne: (what: string) => `Unpacking ${what}`,
  compiling: 'Compiling the bridge to TensorFlow',
  trying: 'Trying it',
  ready: (what: string) => `${what} is ready.`,
  onProcessor: (what: string) => `${what} on the CPU`,
  onCard: (what: string) => `${what} on the GPU`,
  cancelled: 'It was cancelled; what was downloaded is kept for the next time.',

  tfjsDownload: 'tfjs-node’s own download',
  wheel: 'the Python wheel',
  environment: 'a Python environment on this machine',
  ofPython: (version: string, python: string) => `TensorFlow ${version} of ${python}`,
  /** A source, and what it gave. */
  sourceWith: (source: string, what: string) => `${source} (${what})`,
  oldCuda: 'It needs CUDA 11.2 and cuDNN 8.1 on this machine, and does not know cards made since.',
  smaller: 'Older than the wheel, and a smaller download.',
  withCuda: 'With the CUDA libraries that it needs; the card’s driver must be there.',
  staysThere: 'It stays where it is: without it the engine stops working.',

  busy: 'An engine is being added already. Cancel that first.',
  busyElsewhere: (process: number) =>
    `Another Netloom (process ${process}) is adding this engine now. Let it end, or end it first.`,
  notAddable: (engine: string, engines: string) => `The engine "${engine}" cannot be added; ${engines} can.`,
  unknownSource: (source: string, sources: string) => `There is no source "${source}"; there are ${sources}.`,
  inWindow: 'Here a folder is chosen in a window of the system’s.',
  noPath: (example: string) => `A whole path is needed, such as ${example}; nothing came.`,
  partOfPath: (example: string, came: string) => `A whole path is needed, such as ${example}; "${came}" came.`,

  noFolder: (folder: string) => `There is no folder ${folder}. Name one that holds a TensorFlow.`,
  isFile: (path: string) => `${path} is a file. Name the folder that holds a TensorFlow.`,
  noTensorFlow: (folder: string, libraries: string) => `There is no TensorFlow in ${folder}: ${lookedFor(libraries)}`,
  noneInEnvironment: (folder: string, libraries: string) =>
    `There is no TensorFlow in ${folder}, which is a Python environment without it: ${lookedFor(libraries)}`,
  notCompilable: (folder: string, older: string, libraries: string) =>
    `There is no TensorFlow in ${folder} that can be compiled against (${older} has no library or no headers): ` +
    lookedFor(libraries),

  onWindows: 'The TensorFlow engine runs on Linux and macOS; on Windows train with ONNX Runtime, or in WSL.',
  gpuOnLinux: 'TensorFlow calculates on GPUs under Linux alone, on NVIDIA cards. Add it for the processor.',
  noCard:
    'There is no NVIDIA card that answers: `nvidia-smi` is not there or names none. Install the card’s driver (525 or ' +
    'newer) and look whether `nvidia-smi` shows the card; or add TensorFlow for the processor.',
  cardNotSeen: (version: string, card: string) =>
    `This TensorFlow ${version} does not see ${card}: it needs to be built with CUDA, with CUDA’s libraries beside it, ` +
    'and a driver that knows them.',
  noCardSeen: (version: string) =>
    `This TensorFlow ${version} does not see an NVIDIA card: it needs to be built with CUDA, with CUDA’s libraries ` +
    'beside it, and a driver that knows them.',
  /** @param remedy how to get one, as a sentence */
  noCompiler: (remedy: string) => `${noCompiler}. ${remedy}`,
  noCompilerAt: (named: string, remedy: string) => `${noCompiler} at CXX=${named}. ${remedy}`,
  installXcode: 'Install it with `xcode-select --install`.',
  installGcc: 'Install g++ or clang (`sudo apt install g++`, `sudo dnf install gcc-c++`), or name one in CXX.',
  tooLittleRoom: (needed: string, folder: string, free: string) =>
    `It takes about ${needed} GB while it is unpacked, and ${folder} has ${free} GB free. Make room, ` +
    'or have Netloom’s data elsewhere with NETLOOM_HOME.',

  /** @param refusals a line for each source */
  nowhere: (refusals: string) =>
    `TensorFlow cannot be had here.\n${refusals}\n` +
    'Where a TensorFlow 2 is installed, name its folder: in the engines’ panel, or by --from on the command line.',
  refusedBy: (source: string, why: string) => `${source}: ${withoutStop(why)}.`,
  lines: (before: string, next: string) => `${before}\n${next}`,

  notCompiled: (compiler: string) => `${compiler} could not compile the bridge to TensorFlow`,
  notFetched: (file: string) => `pip could not download ${file}`,
  notUnpacked: (file: string) => `${file} cannot be unpacked`,
  /** @param output the last that the program said */
  programFailed: (what: string, output: string) => `${what}: ${output}`,
  diskFull: (what: string) => `${what}: the disk is full. Make room, then try again.`,
  doesNotRun: (why: string) => `It was built, but does not run here: ${why}`,
  processEnded: (how: string) => `the process that loaded it ended (${how})`,

  noPython: 'there is no Python here: install Python 3 with pip',
  noPythonOnLinux: 'there is no Python here: install Python 3 with pip (`sudo apt install python3 python3-pip`)',
  noPip: (python: string, command: string) => `${python} is here, but not pip: install it (\`${command}\`)`,
  noIndex: 'pip cannot reach its package index',
  notInIndex: (what: string, file: string) => `pip’s package index has no ${what} for this machine (${file})`,
  noWheel: (platform: string) => `there is no TensorFlow for ${platform} any more`,
  noWheelForGpu: (platform: string) => `there is no TensorFlow for GPUs for ${platform} any more`,
  noArchive: (platform: string) => `there is none for ${platform}`,
  noArchiveForGpu: (platform: string) => `there is none for the GPU on ${platform}`,
  noLibrary: (version: string, python: string, folder: string) =>
    `the TensorFlow ${version} of ${python} (${folder}) has no library to compile against; newer ones have (2.21 does)`,
  noPythonOnPath: 'there is no Python on the path',
  hasNone: (python: string) => `${python} has no TensorFlow`,
  haveNone: (pythons: string) => `${pythons} have no TensorFlow`,
  and: (before: string, next: string) => `${before} and ${next}`,
};

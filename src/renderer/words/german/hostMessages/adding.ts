import { withoutStop } from '@shared/messages/host/withoutStop';
import type { Words } from '../../english/index';

const noCompiler = 'Netloom kompiliert eine kleine Brücke zu TensorFlow und fand keinen C++-Compiler';
const lookedFor = (libraries: string) =>
  `Gesucht wurden ${libraries} und include/ dort, in tensorflow/ und in lib/python3*/site-packages/tensorflow. Nennen Sie den Ordner einer Python-Umgebung mit TensorFlow 2.`;
const needsCuda =
  'Es muss mit CUDA gebaut sein und braucht die Bibliotheken von CUDA neben sich und einen Treiber, der sie kennt.';

export const adding: Words['hostMessages']['adding'] = {
  looking: 'Eine Quelle wird gesucht',
  takingFrom: (folder) => `Übernahme aus ${folder}`,
  downloading: (what) => `${what} wird heruntergeladen`,
  downloadingOne: (what, place, count) => `${what} wird heruntergeladen (${place} von ${count})`,
  unpacking: 'Wird entpackt',
  unpackingOne: (what) => `${what} wird entpackt`,
  compiling: 'Die Brücke zu TensorFlow wird kompiliert',
  trying: 'Die Engine wird ausprobiert',
  ready: (what) => `${what} ist bereit.`,
  onProcessor: (what) => `${what} auf der CPU`,
  onCard: (what) => `${what} auf der GPU`,
  cancelled: 'Der Vorgang wurde abgebrochen; was heruntergeladen ist, bleibt für das nächste Mal erhalten.',

  tfjsDownload: 'Download von tfjs-node',
  wheel: 'Python-Wheel',
  environment: 'Python-Umgebung auf diesem Rechner',
  ofPython: (version, python) => `TensorFlow ${version} von ${python}`,
  sourceWith: (source, what) => `${source} (${what})`,
  oldCuda: 'Es braucht CUDA 11.2 und cuDNN 8.1 auf diesem Rechner und kennt seither gebaute Karten nicht.',
  smaller: 'Älter als das Wheel, und weniger herunterzuladen.',
  withCuda: 'Mit den nötigen Bibliotheken von CUDA; der Treiber der Karte muss schon da sein.',
  staysThere: 'Es bleibt, wo es ist: Ohne es funktioniert die Engine nicht mehr.',

  busy: 'Es wird schon eine Engine hinzugefügt. Brechen Sie das zuerst ab.',
  busyElsewhere: (process) =>
    `Ein anderes Netloom (Prozess ${process}) fügt diese Engine gerade hinzu. Warten Sie sein Ende ab oder beenden Sie es zuerst.`,
  notAddable: (engine, engines) => `Die Engine „${engine}“ kann nicht hinzugefügt werden; möglich sind: ${engines}.`,
  unknownSource: (source, sources) => `Es gibt keine Quelle „${source}“; es gibt ${sources}.`,
  inWindow: 'Hier wird ein Ordner in einem Fenster des Systems gewählt.',
  noPath: (example) => `Ein ganzer Pfad wird gebraucht, etwa ${example}; es kam nichts.`,
  partOfPath: (example, came) => `Ein ganzer Pfad wird gebraucht, etwa ${example}; es kam „${came}“.`,

  noFolder: (folder) => `Den Ordner ${folder} gibt es nicht. Nennen Sie einen mit TensorFlow.`,
  isFile: (path) => `${path} ist eine Datei. Nennen Sie den Ordner mit TensorFlow.`,
  noTensorFlow: (folder, libraries) => `In ${folder} ist kein TensorFlow. ${lookedFor(libraries)}`,
  noneInEnvironment: (folder, libraries) =>
    `In ${folder} ist kein TensorFlow; das ist eine Python-Umgebung ohne es. ${lookedFor(libraries)}`,
  notCompilable: (folder, older, libraries) =>
    `In ${folder} ist kein TensorFlow, für das kompiliert werden kann (${older} hat keine Bibliothek oder keine Header). ${lookedFor(libraries)}`,

  onWindows:
    'Die Engine TensorFlow läuft unter Linux und macOS; trainieren Sie unter Windows mit ONNX Runtime oder in WSL.',
  gpuOnLinux:
    'TensorFlow rechnet nur unter Linux auf GPUs, und zwar auf NVIDIA-Karten. Fügen Sie es für den Prozessor hinzu.',
  noCard:
    'Keine NVIDIA-Karte antwortet: `nvidia-smi` ist nicht da oder nennt keine. Installieren Sie den Treiber der Karte (525 oder neuer) und sehen Sie nach, ob `nvidia-smi` die Karte zeigt; oder fügen Sie TensorFlow für den Prozessor hinzu.',
  cardNotSeen: (version, card) => `Dieses TensorFlow ${version} sieht die Karte ${card} nicht: ${needsCuda}`,
  noCardSeen: (version) => `Dieses TensorFlow ${version} sieht keine NVIDIA-Karte: ${needsCuda}`,
  noCompiler: (remedy) => `${noCompiler}. ${remedy}`,
  noCompilerAt: (named, remedy) => `${noCompiler} unter CXX=${named}. ${remedy}`,
  installXcode: 'Installieren Sie ihn mit `xcode-select --install`.',
  installGcc:
    'Installieren Sie g++ oder clang (`sudo apt install g++`, `sudo dnf install gcc-c++`), oder nennen Sie einen in CXX.',
  tooLittleRoom: (needed, folder, free) =>
    `Beim Entpacken werden etwa ${needed} GB gebraucht, und in ${folder} sind ${free} GB frei. Schaffen Sie Platz, oder legen Sie die Daten von Netloom mit NETLOOM_HOME an einen anderen Ort.`,

  nowhere: (refusals) =>
    `TensorFlow ist hier nicht zu bekommen.\n${refusals}\nWo ein TensorFlow 2 installiert ist, nennen Sie dessen Ordner: im Fenster der Engines, oder mit --from auf der Kommandozeile.`,
  refusedBy: (source, why) => `${source}: ${withoutStop(why)}.`,
  lines: (before, next) => `${before}\n${next}`,

  notCompiled: (compiler) => `${compiler} konnte die Brücke zu TensorFlow nicht kompilieren`,
  notFetched: (file) => `pip konnte ${file} nicht herunterladen`,
  notUnpacked: (file) => `${file} kann nicht entpackt werden`,
  programFailed: (what, output) => `${what}: ${output}`,
  diskFull: (what) => `${what}: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.`,
  doesNotRun: (why) => `Die Engine wurde gebaut, läuft hier aber nicht: ${why}`,
  processEnded: (how) => `Der Prozess, der sie lud, endete (${how})`,

  noPython: 'Hier ist kein Python: Installieren Sie Python 3 mit pip',
  noPythonOnLinux: 'Hier ist kein Python: Installieren Sie Python 3 mit pip (`sudo apt install python3 python3-pip`)',
  noPip: (python, command) => `${python} ist da, aber pip nicht: Installieren Sie es (\`${command}\`)`,
  noIndex: 'pip kann seinen Paketindex nicht erreichen',
  notInIndex: (what, file) => `Der Paketindex von pip hat kein ${what} für diesen Rechner (${file})`,
  noWheel: (platform) => `Für ${platform} gibt es kein TensorFlow mehr`,
  noWheelForGpu: (platform) => `Für ${platform} gibt es kein TensorFlow für GPUs mehr`,
  noArchive: (platform) => `Für ${platform} gibt es diesen Download nicht`,
  noArchiveForGpu: (platform) => `Für die GPU unter ${platform} gibt es diesen Download nicht`,
  noLibrary: (version, python, folder) =>
    `Das TensorFlow ${version} von ${python} (${folder}) hat keine Bibliothek, für die kompiliert werden kann; neuere haben eine (etwa 2.21)`,
  noPythonOnPath: 'Im Suchpfad ist kein Python',
  hasNone: (python) => `${python} hat kein TensorFlow`,
  haveNone: (pythons) => `${pythons} haben kein TensorFlow`,
  and: (before, next) => `${before} und ${next}`,
};

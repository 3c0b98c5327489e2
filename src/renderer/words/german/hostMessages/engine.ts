import { counted } from '@shared/messages/count';
import type { Words } from '../../english/index';

const again = 'Führen Sie `netloom engine add tensorflow` erneut aus.';

export const engine: Words['hostMessages']['engine'] = {
  cpu: (count) => `CPU · ${counted(count, 'Thread', 'Threads')}`,
  webAssembly: (count) => `CPU (WebAssembly) · ${counted(count, 'Thread', 'Threads')}`,
  gpu: (card) => `GPU · ${card}`,
  card: (name, used, total) => `${name} · ${used} von ${total} GiB`,
  onDevice: (engine, device) => `${engine} · ${device}`,

  notInUse: (engine, why) => `${engine} wird nicht verwendet: ${why}`,
  noneWorks: (why) => `Auf diesem Rechner funktioniert keine Engine. ${why}`,
  unknown: (name, engines) => `Es gibt keine Engine „${name}“; wählen Sie eine von diesen: ${engines}.`,
  notWorking: (engine, why) => `Die Engine ${engine} funktioniert hier nicht: ${why}`,
  chosenByHand: (engine) => `${engine} wurde von Hand gewählt.`,
  trainerEnded: (how) => `Der Prozess, der trainiert, endete: ${how}.`,

  notLoaded: (remedy, why) => `${remedy} (${why})`,
  noPrebuilt:
    'Für diese Plattform gibt es keine fertig gebaute ONNX Runtime; die Fassung für WebAssembly läuft überall.',
  noWebAssembly: 'Führen Sie `npm install` erneut aus: Das Paket onnxruntime-web fehlt oder kann nicht geladen werden.',
  slowWebAssembly: 'WebAssembly läuft auf jeder Plattform, ist aber etwa dreimal langsamer als eine native Bibliothek.',

  notInstalled: 'Es ist nicht installiert; `netloom engine add tensorflow` fügt es hinzu.',
  damaged: (record) => `${record} ist beschädigt. ${again}`,
  otherPlatform: (folder, its, here) =>
    `Das TensorFlow in ${folder} ist für ${its}; dieser Rechner ist ${here}. ${again}`,
  gone: (path) => `${path} ist nicht mehr da. ${again}`,
  noCard:
    'Es wurde für eine NVIDIA-Karte hinzugefügt, und jetzt antwortet keine (`nvidia-smi` sagt, warum). Richten Sie den Treiber wieder ein, oder führen Sie `netloom engine add tensorflow` für den Prozessor aus.',

  float32Only: (why) => `Gemischte Genauigkeit bringt hier nichts: ${why}. Verwendet wird float32.`,
  multipliesInFloat32: (engine) => `${engine} multipliziert auf Prozessoren in float32`,
  noBfloat16: 'Dieser Prozessor hat keine Befehle für bfloat16',
  bfloat16: (instructions) => `Gemischte Genauigkeit: Produkte in bfloat16 (${instructions}), Summen in float32.`,
  tensorFloat32:
    'Gemischte Genauigkeit: Produkte in TensorFloat-32, wo die Karte das kann (ab Ampere), Summen in float32.',
  notRepeatable:
    'Auf einer Grafikkarte wird nicht immer in derselben Reihenfolge summiert: Gleiche Seeds ergeben nahezu gleiche Läufe.',

  cannotBeLoaded: (version, why) => `TensorFlow ${version} kann nicht geladen werden: ${why}.`,
  cannotRun: (version, program, why) => `TensorFlow ${version} kann das Programm „${program}“ nicht ausführen: ${why}.`,
  cannotHoldData: (version, why) => `TensorFlow ${version} kann die Daten nicht halten: ${why}.`,
  cannotGiveWeights: (version, why) => `TensorFlow ${version} kann die Gewichte nicht ausgeben: ${why}.`,
  cannotHoldWeights: (version, why) => `TensorFlow ${version} kann die Gewichte nicht halten: ${why}.`,
  inBlock: (block, what) => `Im Block ${block}: ${what}`,
  lacksOperator: (what) =>
    `${what} Diesem TensorFlow fehlt ein Operator, den die Zeichnung braucht: Holen Sie ein neueres (\`netloom engine add tensorflow --source wheel\`), oder trainieren Sie mit ONNX Runtime.`,
  cannotLoadProgram: (engine, program, why) => `${engine} kann das Programm „${program}“ nicht laden: ${why}`,
  otherTensor: (name, expected, given) =>
    `„${name}“ ist in diesem Netz ${expected}; der gegebene Tensor ist ${given}. Er stammt aus einer anderen Zeichnung: Trainieren Sie neu, oder öffnen Sie die Zeichnung, zu der er gehört.`,
  otherLoaded: (file) => `Ein anderes TensorFlow, aus ${file}, ist schon geladen. Starten Sie Netloom neu.`,
  miscalculates: (came) => `Eine Faltung ergab ${came} statt 2, 4.`,
  measuresNoBlocks: (engine, why) =>
    `Nur ${engine} misst Blöcke und funktioniert auf diesem Rechner nicht: ${why} „Inferenzzeit …“ misst die ganze Zeichnung.`,
};

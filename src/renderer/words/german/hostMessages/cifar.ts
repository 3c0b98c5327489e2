import type { Words } from '../../english/index';

export const cifar: Words['hostMessages']['cifar'] = {
  none: (name) => `${name} enthält keine der Dateien von CIFAR.`,
  truncated: (path, image, bytes, images) =>
    `${path} ist abgeschnitten: Ganze Bilder von ${image} Bytes wurden erwartet, die ${bytes} Bytes ergeben aber ${images} davon.`,
  noBatch: (path, image) =>
    `${path} ist kein Batch von CIFAR: „data“ mit ${image} Bytes je Bild und ebenso viele Labels wurden erwartet.`,
  noDictionary: (path) => `${path} ist kein Batch von CIFAR: Ein Dictionary wurde erwartet.`,
  opcode: (code, at) => `hat bei Byte ${at} den Pickle-Opcode ${code}, der nicht erlaubt ist`,
  truncatedPickle: 'ist abgeschnitten oder kein Pickle',
  call: 'enthält einen Aufruf, der nicht erlaubt ist',
  array: 'enthält ein Array, das nicht zeilenweise aus Bytes besteht',
  object: 'enthält ein Objekt, das nicht erlaubt ist',
  global: (name) => `nennt ${name}, was in einem Datensatz nicht erlaubt ist`,
  nonsense: 'ist kein sinnvolles Pickle',
};

import type { Words } from '../../english/index';

export const document: Words['hostMessages']['document'] = {
  cannotOpen: (path, trouble) => `${path} 无法打开：${trouble}`,
  cannotSave: (path, trouble) => `${path} 无法保存：${trouble}`,
  tooLarge: (bytes, most, ending) => `它有 ${bytes} 个字节，而图最多 ${most} 个。请选择以 ${ending} 结尾的文件。`,
  changed: (path) =>
    `${path} 在此处打开之后被另一个窗口或程序修改，因此保持原样。请用其他名称保存以保留两者，或重新打开并从那里继续。`,
  unknownFile: '此处没有该文件的记录了。请重新打开。',
  noWindows: '此主机没有用于选择文件的窗口。',
  notKept: (folder, trouble) => `未保存的内容无法保留在 ${folder} 中：${trouble}`,
  blockTooLarge: (bytes, most, ending) =>
    `它有 ${bytes} 个字节，而模块最多 ${most} 个。请选择以 ${ending} 结尾的文件。`,
  libraryFull: (most) => `模块库超过 ${most} 个字节。请移除一些模块。`,
  otherBlock: (name) => `模块库中有另一个名为 ${name} 的模块。请替换它，或两者都保留。`,
  blockNotSaved: (name, folder, trouble) => `${name} 无法保存在 ${folder} 中：${trouble}`,
};

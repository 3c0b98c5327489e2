import type { Words } from '../../english/index';

export const runList: Words['hostMessages']['runList'] = {
  notListed: (why) => `无法列出运行：${why}。`,
  notListedDamaged: (path, why) => `无法列出运行：其文件 ${path} 已损坏，且无法移到一旁（${why}）。`,
  ofFile: (file, why) => `运行列表 ${file}：${why}。`,
  trainingWorks: (folder) => `训练不受影响，曲线和检查点保存在 ${folder}。`,
  noTraining: (folder) => `也无法训练：检查点不能保存在 ${folder}。`,
  closing: '应用正在关闭。',
  begunAnew: (aside, count) =>
    `运行列表已损坏。它保存为 ${aside}，并新建了一个列表：从中读出 ${count} 个运行；其余运行的文件夹会被收入。`,
  skipped: (folder, why) => `已跳过 ${folder}：无法作为运行读取（${why}）。`,
  notTakenIn: (why) => `无法收入较早的运行：${why}。`,
  leftOut: (name, id, why, folder) =>
    `运行“${name}”（${id}）未列出：它在运行列表中的条目已损坏（${why}）。其文件在 ${folder}。`,
  notDeleted: (folder, why) => `无法删除 ${folder}：${why}。`,
  notWritten: (folder, why) => `无法写入保存运行检查点的文件夹 ${folder}：${why}。`,
  eventsLost: '此运行的事件已丢失，且没有检查点。',
  eventsLostAtCheckpoint: '此运行的事件已丢失；最后的检查点仍在。',

  readOnly: '磁盘是只读的',
  full: '磁盘已满',
  notAllowed: '当前用户无权在此写入',
  noLibrary: (why) => `SQLite 库（libsql）无法在这台机器上加载：${why}`,
  notOpened: (path, code) => `无法打开 ${path}（SQLite 错误 ${code}）`,
  newer: (format, known) =>
    `运行列表由更新版本的 Netloom 写入（格式 ${format}；当前版本支持 ${known}）；请用该版本打开，或把 NETLOOM_HOME 设为另一个文件夹`,

  seeFolder: (folder) => `请确认 ${folder} 是您可以写入的文件夹，然后重试。`,
  seeDisk: (folder) => `请确认 ${folder} 所在的磁盘有空间且正常，然后重试。`,
  held: '另一个程序正占用列表；请关闭它，然后重试。',
  moveAway: '请重试；若仍无效，请移走该文件，之后会新建列表。',
  installAgain: '请重新安装软件包（npm ci），或换一台机器。',
};

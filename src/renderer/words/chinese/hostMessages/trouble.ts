import type { Words } from '../../english/index';

export const trouble: Words['hostMessages']['trouble'] = {
  disk: '磁盘没有正常响应。请检查它，或换一个磁盘。',
  manyOpen: '打开的文件太多。请关闭其他程序，然后重试。',
  busy: '另一个程序正在占用它。请关闭该程序，然后重试。',
  longName: '名称太长。请选择较短的名称。',
  notFolder: '路径中有一部分是文件而不是文件夹。请选择其他位置。',
  missing: '它不存在。请把它放回原处，或选择其他文件。',
  denied: '没有权限。请确认您可以读取它。',
  folder: '它是文件夹，而这里需要文件。',
  full: '磁盘已满。请腾出空间，然后重试。',
  quota: '您的磁盘配额已用完。请腾出空间，然后重试。',
  tooLarge: '磁盘不接受这么大的文件。请选择另一个磁盘上的位置。',
  readOnly: '磁盘是只读的。请选择另一个磁盘上的位置。',
  deniedWriting: '没有权限。请确认您可以在那里写入，或选择您自己的文件夹。',
  noFolder: '它所在的文件夹不存在，也无法创建。请选择其他位置。',
  fileInTheWay: '需要文件夹的地方有一个文件。请选择其他位置。',
  folderInTheWay: '它是文件夹。请另选名称。',
  system: (message) => message,
};

import type { Words } from '../english/index';

export const drop: Words['drop'] = {
  drop: '拖放文件夹或文件，作为数据使用',
};

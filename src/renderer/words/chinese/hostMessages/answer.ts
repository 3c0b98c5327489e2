import type { Words } from '../../english/index';
import { withoutStop } from '@shared/messages/host/withoutStop';

export const answer: Words['hostMessages']['answer'] = {
  ended: (how) => `负责回答的进程已结束：${how}。请再试一次。`,
  closed: '训练好的图已关闭。请重新打开“试用”。',
  waiting: (most) => `有 ${most} 个问题在等待回答。请在其后再问。`,
  noInput: (path, inputs) => `没有 Input“${path}”；有 ${inputs}。`,
  nothing: (path) => `${path} 没有得到任何内容。请给每个 Input 提供内容。`,
  otherBytes: (path, shape, type, expected, came) =>
    `${path} 接受 ${shape} 的 ${type} 值，即 ${expected} 个字节；收到 ${came} 个。`,
  needsImage: (path, shape, kind) => `${path} 接受 ${shape} 的 ${kind}。请提供图像文件。`,
  noImage: (path, shape, kind, name) => `${path} 接受 ${shape} 的 ${kind}，而 ${name} 是图像文件。`,
  notReadable: (name, why) =>
    `${name} 无法作为图像读取：${withoutStop(why)}。请提供 PNG、JPEG、WebP、BMP、GIF 或 TIFF 文件。`,
  noData: (example) => `test:${example} 未知：该运行的数据不在手边。请重新选择。`,
  noExample: (example, last) => `test:${example} 不存在：测试集的样本为 0 到 ${last}。`,
};

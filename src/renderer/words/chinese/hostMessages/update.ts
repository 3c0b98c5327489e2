import type { Words } from '../../english/index';

export const update: Words['hostMessages']['update'] = {
  notByItself: '此 Netloom 不会自行更新。请用当初安装的方式更新它。',
  otherKey: (file) => `${file} 的签名不是用 Netloom 的密钥生成的。没有下载任何内容。`,
  noHash: (announcement, file) => `${announcement} 中没有 ${file} 的 SHA-512。没有下载任何内容。`,
  empty: (address) => `${address} 是空的。`,
  otherFile: '收到的不是所公布的文件：其 SHA-512 不同。没有安装任何内容。',
};

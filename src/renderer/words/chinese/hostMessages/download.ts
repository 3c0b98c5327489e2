import type { Words } from '../../english/index';

export const download: Words['hostMessages']['download'] = {
  noHost: '此网络上没有这台服务器',
  noNames: '无法解析服务器名称：网络是否已连接？',
  refused: '连接被拒绝',
  brokenOff: '连接中断',
  noNetwork: '无法连接网络',
  late: '服务器没有及时响应',
  expired: '其证书已过期',
  untrusted: '其证书不受信任；请在 NODE_EXTRA_CA_CERTS 中指定您网络的证书',
  answered: (what) => `服务器的答复是 ${what}`,
  leadsOn: (times) => `不断重定向（${times} 次）`,
  insecure: (host, protocol) => `${host} 会通过 ${protocol}// 发送，途中内容可能被他人更改：需要 https://`,
  unreachable: (host, why) => `无法连接 ${host}：${why}`,
  notGiven: (host, why) => `无法从 ${host} 获得：${why}`,
  notThere: (host, file, why) => `${host} 没有提供 ${file}：${why}`,
  otherPart: (host) => `${host} 发送的不是所请求的部分`,
  otherFile: (host, file, algorithm, expected) =>
    `${host} 作为 ${file} 发送的不是正确的文件：其 ${algorithm} 不是 ${expected}。该文件已丢弃`,
  brokeOff: (file, host, why, came) =>
    `从 ${host} 下载 ${file} 时中断（${why}）。已下载的 ${came} 会保留：请重试以从那里继续。`,
  diskFull: (folder) => `${folder} 所在的磁盘已满。请腾出空间，然后重试。`,
  diskTooFull: (folder, needed) => `${folder} 所在的磁盘已满。需要 ${needed}。请腾出空间，然后重试。`,
};

/** Why something cannot be downloaded. What begins with a small letter stands behind `…: `. */
export const downloads = {
  noHost: 'there is no such host on this network',
  noNames: 'host names cannot be looked up: is there a network?',
  refused: 'the connection was refused',
  brokenOff: 'the connection was broken off',
  noNetwork: 'the network cannot be reached',
  late: 'it did not answer in time',
  expired: 'its certificate has expired',
  untrusted: 'its certificate is not trusted; name your network’s in NODE_EXTRA_CA_CERTS',
  /** @param what `404 (Not Found)` */
  answered: (what: string) => `it answered ${what}`,
  leadsOn: (times: number) => `it leads on and on (${times} times)`,
  insecure: (host: string, protocol: string) =>
    `${host} would send over ${protocol}//, where others can change what comes: https:// is needed`,
  unreachable: (host: string, why: string) => `${host} cannot be reached: ${why}`,
  notGiven: (host: string, why: string) => `${host} cannot give it: ${why}`,
  notThere: (host: string, file: string, why: string) => `${host} has no ${file} for us: ${why}`,
  otherPart: (host: string) => `${host} sent another part than was asked for`,
  /** @param expected the beginning of what its hash should be */
  otherFile: (host: string, file: string, algorithm: string, expected: string) =>
    `what ${host} sent as ${file} is not the right file: its ${algorithm} is not ${expected}. It was thrown away`,
  brokeOff: (file: string, host: string, why: string, came: string) =>
    `The download of ${file} from ${host} broke off (${why}). The ${came} that came are kept: ` +
    'try again to go on from there.',
  diskFull: (folder: string) => `The disk of ${folder} is full. Make room, then try again.`,
  diskTooFull: (folder: string, needed: string) =>
    `The disk of ${folder} is full. It needs ${needed}. Make room, then try again.`,
};

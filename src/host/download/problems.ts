/** A download that was broken off after some of it had come; what came is kept, so that the next try goes on from there. */
export class DownloadInterrupted extends Error {
  override readonly name = 'DownloadInterrupted';
}

/** No room for what comes. What came is kept. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host on this network',
  EAI_AGAIN: 'host names cannot be looked up: is there a network?',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  UND_ERR_SOCKET: 'the connection was broken off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted; name your network’s in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not trusted; name your network’s in NODE_EXTRA_CA_CERTS',
};

/** Why a request failed, in words: `fetch` hides it in the cause of its error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && reasons[code]) return reasons[code];
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error.message;
}

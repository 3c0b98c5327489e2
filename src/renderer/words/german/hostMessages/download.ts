import type { Words } from '../../english/index';

export const download: Words['hostMessages']['download'] = {
  noHost: 'Einen solchen Server gibt es in diesem Netz nicht',
  noNames: 'Namen von Servern können nicht aufgelöst werden: Ist ein Netz da?',
  refused: 'Die Verbindung wurde abgelehnt',
  brokenOff: 'Die Verbindung brach ab',
  noNetwork: 'Das Netz ist nicht erreichbar',
  late: 'Er antwortete nicht rechtzeitig',
  expired: 'Sein Zertifikat ist abgelaufen',
  untrusted: 'Seinem Zertifikat wird nicht vertraut; nennen Sie das Ihres Netzes in NODE_EXTRA_CA_CERTS',
  answered: (what) => `Er antwortete ${what}`,
  leadsOn: (times) => `Er leitet immer weiter (${times} Mal)`,
  insecure: (host, protocol) =>
    `${host} würde über ${protocol}// senden, wo andere ändern können, was kommt: https:// wird gebraucht`,
  unreachable: (host, why) => `${host} ist nicht erreichbar: ${why}`,
  notGiven: (host, why) => `Von ${host} ist es nicht zu bekommen: ${why}`,
  notThere: (host, file, why) => `${host} hat kein ${file} für uns: ${why}`,
  otherPart: (host) => `${host} sandte einen anderen Teil als den verlangten`,
  otherFile: (host, file, algorithm, expected) =>
    `Was ${host} als ${file} sandte, ist nicht die richtige Datei: Ihr ${algorithm} ist nicht ${expected}. Sie wurde verworfen`,
  brokeOff: (file, host, why, came) =>
    `Der Download von ${file} von ${host} brach ab (${why}). Die ${came}, die kamen, bleiben erhalten: Versuchen Sie es erneut, um dort weiterzumachen.`,
  diskFull: (folder) => `Der Datenträger von ${folder} ist voll. Schaffen Sie Platz und versuchen Sie es erneut.`,
  diskTooFull: (folder, needed) =>
    `Der Datenträger von ${folder} ist voll. Gebraucht werden ${needed}. Schaffen Sie Platz und versuchen Sie es erneut.`,
};

import type { Words } from '../../english/index';

export const advice: Words['messages']['advice'] = {
  dilatedTo: (span) => `(mit Dilation ${span})`,
  withPadding: (size) => `(${size} mit Padding)`,
  beforeFlatten: 'Setzen Sie ihn vor Flatten und Dense.',
  channelAxis: (shape) => `Ist die Eingabe ein Bild, geben Sie ihr eine Kanalachse: ${shape}.`,
  imageKind: 'Ist die Eingabe ein Bild, stellen Sie ihre Art auf image.',
  imageSequence: 'Ist es eine Sequenz von Bildern, schalten Sie „je Zeitschritt“ ein.',
  otherBlock: (block) => `Verwenden Sie ${block} oder fügen Sie Reshape ein.`,
  reshape: 'Fügen Sie davor Reshape ein.',
  swapPorts: 'Vertauschen Sie die Kanten zu „features“ und „graph“.',
  connectGraph: 'Verbinden Sie den Graphen dieser Knoten mit „graph“.',
  vectorOverImage: (shape) => `Um einen Vektor über ein Bild zu wiederholen, geben Sie ihm die Form ${shape}.`,
  noStride: (have, want) => `Keine Schrittweite macht ${want} aus ${have}.`,
  fieldOrConstant: 'Wählen Sie ein Feld oder eine Konstante.',
  outputs: (outputs) => `Wählen Sie ${outputs}, ein Feld oder eine Konstante.`,
};

import type { Words } from '../../english/index';

export const refusal: Words['messages']['refusal'] = {
  incomplete: 'Die Zeichnung ist unvollständig. Verbinden Sie zuerst Input mit Output.',
  unknownNode: (node) => `Es gibt keinen Knoten „${node}“.`,
  lessonLacksNode: (node) => `In dieser Zeichnung gibt es keinen Knoten „${node}“. Beginnen Sie die Lektion neu.`,
  unknownOutput: (node, port) => `${node} hat keinen Ausgang „${port}“.`,
  unknownInput: (node, port) => `${node} hat keinen Eingang „${port}“.`,
  alreadyConnected: 'Diese beiden sind schon verbunden.',
  wouldCycle: (from, to) =>
    `Diese Kante von ${from} nach ${to} würde einen Zyklus schließen. Daten können nur vorwärts fließen.`,
  notInsertable: (block) =>
    `${block} kann nicht in eine Kante eingefügt werden: Dazu braucht es einen Eingang und einen Ausgang.`,
  unknownEdge: (from, to) => `Es gibt keine Kante von ${from} nach ${to}.`,
  unknownBlock: (block) => `Es gibt keinen Block „${block}“.`,
  builtIn: (block) =>
    `${block} ist eingebaut und kann nicht geändert werden. Erstellen Sie zuerst eine Kopie, die sich ändern lässt.`,
  noCompositeToUngroup: (node) => `${node} ist kein Modul und kann nicht aufgelöst werden.`,
  noCompositeToOpen: (node) => `${node} ist kein Modul und kann nicht zum Bearbeiten geöffnet werden.`,
  ungroupBypassed: (node) =>
    `${node} wird umgangen; seine Teile einzeln zu umgehen ergäbe etwas anderes. Schalten Sie zuerst die Umgehung aus.`,
  ungroupUnknown: (node, block, name) =>
    `Solange nicht bekannt ist, was ankommt, kann ${node} nicht aufgelöst werden: ${block} verwendet ${name}. Verbinden Sie zuerst ${node}.`,
  ungroupDiffers: (node, block, name) =>
    `${node} kann nicht aufgelöst werden: ${block} verwendet ${name}, das in den Verwendungen des umgebenden Moduls verschieden ist. Geben Sie zuerst jeder Verwendung eine eigene Kopie.`,
  ungroupTimeDistributed: (node) =>
    `${node} wird je Zeitschritt angewandt, ein Block darin auch: Nebeneinander geht nicht beides. Schalten Sie eines davon zuerst aus.`,
  ungroupRepeated: (node, block) =>
    `${node} kann nicht aufgelöst werden, solange unbekannt ist, wie oft ${block} hintereinander steht. Setzen Sie die Wiederholung auf eine Zahl.`,
  compositeName: (name) =>
    `Der Name eines Moduls besteht aus bis zu 64 Buchstaben, Ziffern, _ und - und beginnt mit einem Buchstaben oder _; eingegeben ist „${name}“.`,
  nameTaken: (name) => `Ein Block namens „${name}“ existiert schon. Wählen Sie einen anderen Namen.`,
  notPackable: (type) => `${type} ist kein Modul. Wählen Sie ein Modul aus.`,
  packBuiltIn: (type) =>
    `${type} gehört zu Netloom, jede Zeichnung hat es also. Bearbeiten Sie eine Kopie, um ein eigenes daraus zu machen.`,
  nothingToGroup: 'Wählen Sie die Blöcke aus, die zu einem Modul werden sollen.',
  groupedEnd: (node) =>
    `${node} ist ein Input- oder Output-Block und kann nicht Teil eines Moduls sein. Nehmen Sie ihn aus der Auswahl.`,
  groupedCycle: (from, back, at) =>
    `Der Weg von ${from} nach ${back} verlässt die Auswahl bei ${at} und kehrt zurück; das Modul schlösse also einen Zyklus. Wählen Sie auch ${at} aus.`,
  groupedOwner: (user, owner) =>
    `${user} verwendet die Gewichte von ${owner}; entweder beide gehören ins Modul oder keines. Wählen Sie beide aus oder geben Sie ${user} eigene Gewichte.`,
  notExposable: (parameter, node) =>
    `${parameter} von ${node} kann nicht nach außen gegeben werden: Es hat keinen eigenen oder einen ungültigen Wert. Geben Sie ihm zuerst einen gültigen.`,
  parameterName: (name) =>
    `Der Name eines Parameters besteht aus Buchstaben, Ziffern und _ und beginnt mit einem Buchstaben oder _; eingegeben ist „${name}“.`,
  parameterTaken: (composite, name) =>
    `${composite} hat schon einen Parameter „${name}“. Wählen Sie einen anderen Namen.`,
  notOwnComposite: (type) => `${type} ist kein Modul dieser Zeichnung.`,
  notRenumbered: 'Die Labels dieses Datensatzes können nicht neu nummeriert werden.',
  inputGone: (node) => `Das kann nicht eingefügt werden: Der Eingang von ${node} ist nicht mehr verbunden.`,
  entranceGone: (node) => `${node} ist nicht mehr mit einem Eingang des Moduls verbunden.`,
  nodeGone: (node) => `Den Knoten ${node} gibt es nicht mehr.`,
};

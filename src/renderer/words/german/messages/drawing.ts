import type { Words } from '../../english/index';
import { counted, formatCount } from '../../areas/count';

const ownWeights = (node: string): string => `geben Sie ${node} eigene Gewichte`;

export const drawing: Words['messages']['drawing'] = {
  badExpression: { brief: 'fehlerhafter Ausdruck', message: (parameter, fault) => `${parameter}: ${fault}` },
  uneven: {
    brief: (whole, part) => `${whole} / ${part} geht nicht auf`,
    message: (whole, part, dividend, divisor) =>
      `${whole} muss ein Vielfaches von ${part} sein: ${dividend} ist kein Vielfaches von ${divisor}.`,
  },
  onlyOneInput: {
    brief: 'braucht zwei Eingaben',
    message: (block, node) =>
      `${block} braucht zwei oder mehr Eingaben; ${node} erhält nur eine. Verbinden Sie eine weitere oder entfernen Sie es.`,
  },
  onlyInput: {
    brief: 'braucht zwei Eingaben',
    message: (block, node, source) =>
      `${block} braucht zwei oder mehr Eingaben; ${node} erhält nur ${source}. Verbinden Sie eine weitere oder entfernen Sie es.`,
  },
  dangling: {
    brief: 'lose Kante',
    message: (from, to, unknown) => `Die Kante von ${from} nach ${to} ist lose: Es gibt keinen Knoten „${unknown}“.`,
  },
  duplicateId: {
    brief: 'doppelte ID',
    message: (id) =>
      `Zwei Knoten haben die ID „${id}“; nur der erste wird verwendet. Geben Sie einem davon eine andere ID.`,
  },
  tooManyEdges: {
    brief: 'mehr als eine Kante',
    message: (port, node) =>
      `Der Eingang „${port}“ von ${node} nimmt eine Kante, hat aber mehr. Entfernen Sie alle bis auf eine oder führen Sie sie mit Add oder Concatenate zusammen.`,
  },
  cycle: {
    brief: 'Zyklus',
    message: (from, to) =>
      `Die Kante von ${from} nach ${to} schließt einen Zyklus. Daten können nur vorwärts fließen. Entfernen Sie sie.`,
  },
  noOutput: {
    brief: 'kein solcher Ausgang',
    message: (node, port) => `${node} hat keinen Ausgang „${port}“. Verbinden Sie einen seiner Ausgänge.`,
  },
  noInput: {
    brief: 'kein solcher Eingang',
    message: (node, port, known) => `${node} hat keinen Eingang „${port}“; vorhanden: ${known}.`,
  },
  noInputs: {
    brief: 'kein solcher Eingang',
    message: (node, port, block) => `${node} hat keinen Eingang „${port}“; ${block} hat keine Eingänge.`,
  },
  notConnected: { brief: 'nicht verbunden', message: (node) => `Mit ${node} ist nichts verbunden.` },
  portNotConnected: {
    brief: 'nicht verbunden',
    message: (node, port) => `Mit dem Eingang „${port}“ von ${node} ist nichts verbunden.`,
  },
  noInputBlock: {
    brief: 'kein Eingang',
    message: 'Die Zeichnung hat noch keinen Input-Block. Fügen Sie einen für die Bilder hinzu.',
  },
  noOutputBlock: {
    brief: 'kein Ausgang',
    message: 'Die Zeichnung hat noch keinen Output-Block. Fügen Sie nach der letzten Schicht einen hinzu.',
  },
  noPath: {
    brief: 'kein Weg',
    message: (from, to) => `Von ${from} führt noch kein Weg nach ${to}. Verbinden Sie die Blöcke dazwischen.`,
  },
  unused: {
    brief: 'unbenutzt',
    message: (node) =>
      `${node} ist nicht mit der Ausgabe verbunden und wird beim Trainieren und Exportieren ausgelassen.`,
  },
  waiting: { brief: 'wartet', message: (block) => `In ${block} ist etwas nicht verbunden.` },
  unknownBlock: {
    brief: 'unbekannter Block',
    message: (block) =>
      `Es gibt keinen Block „${block}“. Er ist vielleicht aus einer neueren Version von Netloom oder ein entferntes Modul.`,
  },
  errorInside: { brief: 'Fehler im Inneren', message: (chain, problem) => `Im Inneren, ${chain}: ${problem}` },
  strayPort: {
    brief: 'Anschluss ohne Knoten',
    message: (composite, node) =>
      `Ein Anschluss von ${composite} verweist auf den Knoten „${node}“, der nicht darin ist. Öffnen Sie es und verbinden Sie den Anschluss neu.`,
  },
  containsItself: {
    brief: 'kann nicht geöffnet werden',
    message: (composite, chain) =>
      `${composite} enthält sich selbst (${chain}). Entfernen Sie es aus seinem eigenen Inneren.`,
  },
  nestedTooDeep: {
    brief: 'kann nicht geöffnet werden',
    message: (levels) => `Module sind mehr als ${levels} Ebenen tief verschachtelt. Lösen Sie einige auf.`,
  },
  tooManyNodes: {
    brief: 'kann nicht geöffnet werden',
    message: (node, inside, most) =>
      `${node} enthält geöffnet ${formatCount(inside)} Knoten, eine Zeichnung kann ${formatCount(most)} haben. Verwenden Sie darin weniger oder kleinere Module.`,
  },
  tooManyInAll: {
    brief: 'kann nicht geöffnet werden',
    message: (node, most) =>
      `Mit dem Inhalt von ${node} hätte die Zeichnung mehr als ${formatCount(most)} Knoten. Verwenden Sie weniger oder kleinere Module.`,
  },
  valueUnused: {
    brief: (parameter) => `${parameter} unbenutzt`,
    message: (parameter, composite) =>
      `${parameter} ist hier gesetzt, aber nichts in ${composite} verwendet es. Öffnen Sie ${composite} und geben Sie =${parameter} in das Feld ein, für das es gelten soll, oder entfernen Sie den Parameter.`,
  },
  badRepeat: { brief: 'Wiederholung', message: (fault) => `Wiederholung: ${fault}` },
  repeatRange: {
    brief: 'Wiederholung',
    message: (most, expression, value) =>
      `Die Wiederholungen müssen eine ganze Zahl von 1 bis ${most} sein; ${expression} ist ${value}.`,
  },
  notRepeatable: {
    brief: 'Wiederholung',
    message: (block, ports) =>
      `Ein wiederholter Block braucht einen Eingang und einen Ausgang; ${block} hat ${ports}. Setzen Sie die Wiederholung auf 1.`,
  },
  valuesPerRepetition: {
    brief: 'Wiederholung',
    message: (parameter, count, found) =>
      `${parameter} braucht ${counted(count, 'Wert', 'Werte')}, einen je Wiederholung, und hat ${found}. Korrigieren Sie die Liste oder die Wiederholung.`,
  },
  tooManyValues: {
    brief: 'Wiederholung',
    message: (parameter, count, found) =>
      `${parameter} braucht höchstens ${counted(count, 'Wert', 'Werte')}, einen je Wiederholung, und hat ${found}. Korrigieren Sie die Liste oder die Wiederholung.`,
  },
  inRepetition: {
    brief: (_, problem) => problem,
    message: (repetition, problem) => `Wiederholung ${repetition}: ${problem}`,
  },
  bypassFault: { brief: 'Umgehung', message: (fault) => `Fehler in bypass: ${fault}` },
  bypassValue: {
    brief: 'Umgehung',
    message: (value) => `bypass muss true oder false ergeben; es ist ${value}.`,
  },
  noBypass: {
    brief: 'Umgehung',
    message: (block) => `${block} kann nicht umgangen werden: Es hat keinen Eingang oder keinen Ausgang.`,
  },
  noOwner: {
    brief: 'keine solchen Gewichte',
    message: (node, owner) =>
      `${node} verwendet die Gewichte von „${owner}“, aber diesen Knoten gibt es nicht. Wählen Sie einen anderen oder ${ownWeights(node)}.`,
  },
  circularWeights: {
    brief: 'Gewichte im Kreis',
    message: (node, owner) =>
      `${node} verwendet die Gewichte von ${owner}, das wiederum die von ${node} verwendet. Geben Sie einem von beiden eigene Gewichte.`,
  },
  otherBlock: {
    brief: 'anderer Block',
    message: (node, block, owner, ownerBlock) =>
      `${node} ist ${block} und kann die Gewichte von ${owner} nicht verwenden, das ${ownerBlock} ist. Wählen Sie einen anderen Knoten der Art ${block} oder ${ownWeights(node)}.`,
  },
  otherRepeat: {
    brief: 'Wiederholungen verschieden',
    message: (node, times, owner, ownerTimes) =>
      `${node} ${times} und ${owner} ${ownerTimes}, Gewichte lassen sich also nicht paarweise teilen. Gleichen Sie die Wiederholungen an oder ${ownWeights(node)}.`,
  },
  orOwnWeights: {
    brief: (problem) => problem,
    message: (problem, node) => `${problem} Oder ${ownWeights(node)}.`,
  },
  ownerBypassed: {
    brief: 'dort keine Gewichte',
    message: (owner, node) =>
      `${owner} wird umgangen, es gibt also keine Gewichte für ${node}. Schalten Sie die Umgehung von ${owner} aus.`,
  },
  ownerUnused: {
    brief: 'dort keine Gewichte',
    message: (owner, node) =>
      `${owner} ist nicht mit der Ausgabe verbunden, es gibt also keine Gewichte für ${node}. Verbinden Sie ${owner}.`,
  },
  weightsDiffer: {
    brief: 'Gewichte verschieden',
    message: (node, weight, owner, ownerWeight) =>
      `${node} hat ${weight}, ${owner} hat ${ownerWeight}. Gleichen Sie Parameter und Eingaben beider an.`,
  },
};

import type { Words } from '../../english/index';

export const line: Words['messages']['line'] = {
  closesNothing: (bracket) =>
    `Dieses „${bracket}“ schließt keine Klammer. Löschen Sie es oder öffnen Sie eine mit „[“.`,
  tooDeep: (levels) => `Klammern können ${levels} Ebenen tief verschachtelt sein. Schreiben Sie diesen Teil für sich.`,
  notClosed: (closing) => `Diese Klammer ist noch nicht geschlossen: „${closing}“ fehlt.`,
  otherBracket: (closing) => `Hier muss „${closing}“ stehen, passend zum Anfang der Klammer.`,
  times: (most, found) => `Ein Teil kann 1- bis ${most}-mal hintereinander stehen, nicht ${found}-mal.`,
  nothingArrives: 'Hier kommt nichts an: Was davor steht, hat keinen Ausgang.',
  tooManyBlocks: (most) => `Eine Zeile kann ${most} Blöcke hinzufügen. Schreiben Sie den Rest in eine zweite Zeile.`,
  nothingLeaves: (node) => `Am Ende dieser Zeile kommt nichts heraus, bei ${node} kommt also nichts an.`,
  joinFirst: (branches, before) =>
    `Hier kommen ${branches} Zweige an. Führen Sie sie zuerst zusammen: add oder concat vor ${before}.`,
  joinBeforeThese: (branches) =>
    `Hier kommen ${branches} Zweige an. Führen Sie sie davor mit add oder concat zusammen.`,
  unknownBlock: (text) =>
    `Kein Block heißt „${text}“. Geben Sie den Anfang eines Namens ein, etwa conv, pool, relu oder dense.`,
  unreadSetting: (block, words) => `${block} hat keine Einstellung für ${words}.`,
  takesNothing: (block) => `${block} nimmt nichts von anderen Blöcken: Es gehört an den Anfang einer Zeile.`,
};

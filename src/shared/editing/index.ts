/** Edits that the page begins with, and what they share. Others are imported from their files, and load when they are needed. */
export { EditError, graphOf, type Graph, type Scope } from './scope';
export {
  addNode,
  moveNodes,
  removeNodes,
  renameNode,
  shareWeights,
  toggleBypass,
  type NewNode,
  type Positions,
} from './nodes';
export {
  connect,
  connectionRefusal,
  disconnect,
  disconnectAll,
  insertOnEdge,
  leadsTo,
  replacedBy,
} from './connections';
export { moveInput } from './inputOrder';
export { passedOver } from './bridge';
export { setParameters } from './parameters';
export { inputShape, shapeParameter } from './inputShape';
export { addNote, changeNote, removeNotes } from './notes';
export { renameDocument, setRecipe } from './recipe';
export { objectiveOf, withFeed, withObjective, withTarget } from './fieldsOfEnds';
export { align, distribute, type Alignment, type Box } from './arrange';
export { canStayExpressions, copy, copyOutside, duplicate, paste } from './clipboard';
export { namesIn, namesUsedBy } from './substitute';
export { freshBlock, packBlock, packRefusal, unpackBlock, withBlocks, withoutUnusedSince } from './blockFiles';
export { setEach, setRepeat } from './repetition';
export { setTimeDistributed } from './timeDistributed';
export {
  changeComposite,
  isEditableInside,
  makeEditableCopy,
  removeUnusedComposites,
  renameComposite,
} from './composites';
export { readBlock, type BlockReading } from './line/readBlock';
export { canBeChip, cardOf, cardsOf, edgesOfCards, endOfCard, noCards, type Cards } from './cards';

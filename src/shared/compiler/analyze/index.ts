export { analyze, createAnalyzer, type Analyzer } from './analyzer';
export { analysesOf, analysisAt, scopeInside } from './paths';
export { resolutionOf } from './resolution';
export { applyRemedy, scopeOf } from './applyRemedy';
export { possibleOwners } from './sharing';
export { previewConnection, type ConnectionPreview } from './previewConnection';
export { suggestBlocks, type Suggestion, type Where } from './suggest';
export { summarise, type Summary, type SummaryLayer } from './summary';

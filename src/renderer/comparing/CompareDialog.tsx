import { useState } from 'react';
import type { NetloomDocument } from '@shared/document/schema';
import { useDrawingStore } from '../drawing/drawingStore';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { comparingWords } from '../words/english/comparing';
import { Comparison } from './Comparison';
import { useComparedPair } from './openComparison';
import { OtherDrawing } from './OtherDrawing';
import { PairComparison } from './PairComparison';
import './comparing.css';

/** The drawing beside another one, or two of the gallery: what was added, removed and changed, and what both cost. */
export function CompareDialog() {
  const isOpen = useUi(({ dialog }) => dialog === 'compare');
  const words = useWords(comparingWords);
  const pair = useComparedPair();
  const title = pair ? words.pair(pair[0].name, pair[1].name) : words.title;
  return (
    <ModalDialog dialog="compare" title={title}>
      {isOpen && <div className="comparing">{pair ? <PairComparison pair={pair} /> : <Contents />}</div>}
    </ModalDialog>
  );
}

function Contents() {
  const { hint } = useWords(comparingWords);
  const own = useDrawingStore(({ document }) => document);
  const [other, setOther] = useState<NetloomDocument>();
  return (
    <>
      <OtherDrawing onChoose={setOther} />
      {other ? <Comparison before={own} after={other} isOwn /> : <p className="hint">{hint}</p>}
    </>
  );
}

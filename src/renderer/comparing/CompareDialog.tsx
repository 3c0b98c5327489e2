import { useState } from 'react';
import type { NetloomDocument } from '@shared/document/schema';
import { useDrawingStore } from '../drawing/drawingStore';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { Comparison } from './Comparison';
import { useComparedPair } from './openComparison';
import { OtherDrawing } from './OtherDrawing';
import { PairComparison } from './PairComparison';
import './comparing.css';

/** The drawing beside another one, or two of the gallery: what was added, removed and changed, and what both cost. */
export function CompareDialog() {
  const isOpen = useUi(({ dialog }) => dialog === 'compare');
  const pair = useComparedPair();
  const title = pair ? `${pair[0].name} and ${pair[1].name}` : 'Compare with another drawing';
  return (
    <ModalDialog dialog="compare" title={title}>
      {isOpen && <div className="comparing">{pair ? <PairComparison pair={pair} /> : <Contents />}</div>}
    </ModalDialog>
  );
}

function Contents() {
  const own = useDrawingStore(({ document }) => document);
  const [other, setOther] = useState<NetloomDocument>();
  return (
    <>
      <OtherDrawing onChoose={setOther} />
      {other ? (
        <Comparison before={own} after={other} isOwn />
      ) : (
        <p className="hint">Choose a drawing. It is not opened, and yours stays as it is.</p>
      )}
    </>
  );
}

import { useState } from 'react';
import type { NetloomDocument } from '@shared/document/schema';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { Comparison } from './Comparison';
import { OtherDrawing } from './OtherDrawing';
import './comparing.css';

/** The drawing beside another one: what was added, removed and changed, and what both cost. */
export function CompareDialog() {
  const isOpen = useUi(({ dialog }) => dialog === 'compare');
  return (
    <ModalDialog dialog="compare" title="Compare with another drawing">
      {isOpen && <Contents />}
    </ModalDialog>
  );
}

function Contents() {
  const [other, setOther] = useState<NetloomDocument>();
  return (
    <div className="comparing">
      <OtherDrawing onChoose={setOther} />
      {other ? (
        <Comparison other={other} />
      ) : (
        <p className="hint">Choose a drawing. It is not opened, and yours stays as it is.</p>
      )}
    </div>
  );
}

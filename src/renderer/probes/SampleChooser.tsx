import { useMemo, useState, useSyncExternalStore } from 'react';
import { formatCount } from '../format/units';
import { useRun } from '../run/runStore';
import { chooseSample, onWatchChange, watchedSample } from '../run/watchedTiles';
import { useTestImages } from './useTestImages';
import { StillTiles } from '../tiles/StillTiles';
import { useWords } from '../words/currentWords';
import { probesWords } from '../words/english/probes';

/** The test image whose feature maps are shown, with its picture and label. */
export function SampleChooser() {
  const words = useWords(probesWords);
  const sample = useSyncExternalStore(onWatchChange, watchedSample);
  const total = useRun((run) => run.start?.testExamples);
  const [text, setText] = useState<string>();
  const indices = useMemo(() => [sample], [sample]);
  const { tiles, labels, error } = useTestImages(indices);
  const choose = (value: string): void => {
    setText(value);
    const index = Number(value);
    if (value !== '' && Number.isInteger(index) && index >= 0 && (total === undefined || index < total))
      chooseSample(index);
  };
  return (
    <div className="sample-chooser">
      {tiles && <StillTiles tiles={tiles} width={32} tile={32} label={words.testImage(sample)} />}
      <label>
        {words.image}
        <input
          className="field"
          type="number"
          min={0}
          max={total === undefined ? undefined : total - 1}
          value={text ?? sample}
          onChange={(event) => choose(event.target.value)}
          onBlur={() => setText(undefined)}
        />
      </label>
      <span className="probe-hint">
        {error ??
          [labels && words.label(String(labels[0])), total !== undefined && words.testImages(formatCount(total))]
            .filter(Boolean)
            .join(' · ')}
      </span>
    </div>
  );
}

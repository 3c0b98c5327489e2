import type { BlockDefinition } from '@shared/blocks/definition';
import { scopePrefix } from '@shared/compiler/path';
import { useDrawingStore } from '../../drawing/drawingStore';
import { blockOf, viewAt } from '../../drawing/drawingView';
import type { ShownVolume } from '../../viewport/volumePlaces';
import { Port } from '../block/BlockPorts';
import { volumePorts } from '../graph/volumeNode';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

interface VolumePortsProps {
  /** The path of its node. */
  readonly id: string;
  readonly block: BlockDefinition | undefined;
  /** The last chip on its card, whose outputs leave the volume; absent where the block's own do. */
  readonly end: string | undefined;
  readonly volume: ShownVolume;
}

/** A volume's ports, which are seen while it is pointed at, selected, or an edge is pulled. */
export function VolumePorts({ id, block, end, volume }: VolumePortsProps) {
  const ending = useDrawingStore((state) =>
    end === undefined ? block : blockOf(state, viewAt(state, scopePrefix(id)).nodes.get(end)),
  );
  const { ports } = useWords(canvasWords);
  const inputs = volumePorts(volume, block?.inputs.length ?? 0);
  const outputs = volumePorts(volume, ending?.outputs.length ?? 0);
  return (
    <>
      {block?.inputs.map(({ name, many }, index) => (
        <Port
          key={name}
          {...{ id, name, kind: 'target', top: inputs[index]! }}
          label={many ? ports.several(name) : name}
        />
      ))}
      {ending?.outputs.map(({ name }, index) => (
        <Port
          key={name}
          {...{ id, name, kind: 'source', top: outputs[index]!, label: name }}
          inset={volume.solid.depth.x / 2}
        />
      ))}
    </>
  );
}

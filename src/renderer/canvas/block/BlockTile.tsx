import { ShortName } from './ShortName';
import './blockTile.css';

interface BlockTileProps {
  readonly name: string;
  /** Its output shape, or what block it is while that is not known. */
  readonly text: string;
}

/**
 * A block seen from far out, over its body: a tile with its name and shape. Beyond 250 blocks the overview paints it.
 */
export function BlockTile({ name, text }: BlockTileProps) {
  return (
    <div className="node-tile" aria-hidden="true">
      <b>
        <ShortName name={name} />
      </b>
      <span>{text}</span>
    </div>
  );
}

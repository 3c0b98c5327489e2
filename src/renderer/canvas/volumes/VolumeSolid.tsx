import { arcText, insideArc } from '@shared/targets/figures/arcs';
import { faceNames, facesOf, type Point } from '@shared/targets/figures/solid';
import { faceShares } from '@shared/targets/figures/svg/colours';
import type { ShownVolume } from '../../viewport/volumePlaces';

/** The boxes of a volume, the window of the next layer, and the arc of what skips inside. */
export function VolumeSolid({ volume }: { readonly volume: ShownVolume }) {
  const { bounds, fronts, solid, kernel, hasSkip, type } = volume;
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  return (
    <svg
      className="volume-solid"
      width={width}
      height={height}
      viewBox={`${bounds.left} ${bounds.top} ${width} ${height}`}
      data-unknown={type === undefined || undefined}
      aria-hidden="true"
    >
      {fronts.map((front) => {
        const corners = facesOf(solid, front);
        return faceNames.map((face) => (
          <polygon
            key={`${front.x} ${face}`}
            points={corners[face].map(at).join(' ')}
            style={{ fill: `color-mix(in srgb, var(--category) ${100 * faceShares[face]}%, var(--surface))` }}
          />
        ));
      })}
      {kernel && (
        <g className="volume-window">
          <polygon points={kernel.corners.map(at).join(' ')} />
          {kernel.corners.map((corner) => (
            <path key={at(corner)} d={`M${at(corner)}L${at(kernel.tip)}`} />
          ))}
        </g>
      )}
      {hasSkip && <path className="volume-skip" d={arcText(insideArc(volume))} />}
    </svg>
  );
}

const at = ({ x, y }: Point): string => `${x},${y}`;

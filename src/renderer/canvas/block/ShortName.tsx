import { nameParts } from '../../viewport/shortName';
import './shortName.css';

/** A name that is cut before its end where it needs more room than it has. */
export function ShortName({ name }: { readonly name: string }) {
  const [start, end] = nameParts(name);
  return (
    <span className="short-name">
      <span className="short-name-start">{start}</span>
      {end && <span>{end}</span>}
    </span>
  );
}

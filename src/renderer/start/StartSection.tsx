import type { ReactNode } from 'react';

interface StartSectionProps {
  readonly title: string;
  /** Where there is more of it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the start page under its title. */
export function StartSection({ title, more, children }: StartSectionProps) {
  return (
    <section aria-label={title}>
      <header className="start-header">
        <h2>{title}</h2>
        {more}
      </header>
      {children}
    </section>
  );
}

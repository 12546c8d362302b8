import { type ReactNode, useState } from 'react';

interface Props {
  summary: ReactNode;
  className: string | undefined;
  children: () => ReactNode;
}

/** What is worked out only once somebody wants to see it. */
export function Disclosure({ summary, className, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => event.target === event.currentTarget && setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children() : null}
    </details>
  );
}

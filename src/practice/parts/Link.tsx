import type { ReactNode } from 'react';
import { address, go, type Page } from '../route.ts';

interface Props {
  page: Page;
  id?: string;
  className?: string | undefined;
  children: ReactNode;
  current?: boolean;
  title?: string;
  opened?: (() => void) | undefined;
}

/** A real link that moves within the page; with a modifier key it opens a tab as links do. */
export function Link({ page, id, className, children, current, title, opened }: Props) {
  const to = address(page, id);
  return (
    <a
      href={to}
      className={className}
      title={title}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
        opened?.();
      }}
    >
      {children}
    </a>
  );
}

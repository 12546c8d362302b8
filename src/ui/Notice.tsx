import { AlertTriangle, CheckCircle2, CircleAlert, Info, Lightbulb, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Notice.module.css';

/** `calm` is for what may be left as it is. */
type Tone = 'good' | 'mid' | 'bad' | 'info' | 'calm';

const ICON: Record<Tone, LucideIcon> = { good: CheckCircle2, mid: CircleAlert, bad: AlertTriangle, info: Info, calm: Lightbulb };

/** One remark: an icon, a sentence or two, and at most one thing to do. */
export function Notice({ tone, id, children, action }: { tone: Tone; id?: string; children: ReactNode; action?: ReactNode }) {
  const Icon = ICON[tone];
  return (
    <div id={id} className={`${css.notice} ${css[tone]}`}>
      <Icon className={css.icon} size={15} strokeWidth={1.8} aria-hidden="true" />
      <div className={css.body}>
        <div className={css.text}>{children}</div>
        {action}
      </div>
    </div>
  );
}

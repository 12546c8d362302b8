import { faultsIn, type Placeholder } from '../../../core/introduction/template.ts';

/** Why a mail’s two texts are not saved, in a sentence; null where nothing keeps them. */
export function refusalOf(
  { error }: { error?: { issues: readonly { message: string }[] } | undefined },
  { subject, body }: { subject: string; body: string },
  placeholders: readonly Placeholder[],
): string | null {
  if (!error) return null;
  const isMarked = faultsIn(subject, placeholders).length + faultsIn(body, placeholders).length > 0;
  return isMarked ? 'Not saved yet: mend what is marked, then save again.' : (error.issues[0]?.message ?? '');
}

/** Puts the hand on a criterion: its number, or the chosen one of its words. */
export function focusOn(criterion: string | undefined): void {
  if (!criterion) return;
  const place = document.querySelector(`[data-criterion="${CSS.escape(criterion)}"]`);
  const field = place?.querySelector<HTMLInputElement>('input[data-score]') ?? place?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? place?.querySelector<HTMLInputElement>('input[type=radio]');
  if (!field) return;
  field.focus();
  if (field.type === 'text') field.select();
  place?.scrollIntoView({ block: 'nearest' });
}

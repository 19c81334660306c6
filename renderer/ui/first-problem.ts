/** Puts the caret into the first field of a form that says what is wrong, once that is on the screen. */
export function goToFirstProblem(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}

/** One listener for all `copy` buttons of a page: copies the text of the command that the button stands in. */
document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button.copy') : null;
  const text = button?.closest('.command')?.querySelector('code')?.textContent;
  if (!button || !text) return;
  const said = await navigator.clipboard.writeText(text).then(
    () => 'copied',
    () => 'not allowed',
  );
  button.textContent = said;
  setTimeout(() => {
    button.textContent = 'copy';
  }, 1500);
});

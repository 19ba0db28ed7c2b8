/** The button in the head of each page: names the theme that it switches to. `public/theme.js` applies it before the first paint. */
const button = document.querySelector<HTMLButtonElement>('#theme-button');
const dark = matchMedia('(prefers-color-scheme: dark)');

const current = (): 'light' | 'dark' => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light';
};
const other = () => (current() === 'dark' ? 'light' : 'dark');

function label(): void {
  if (!button) return;
  button.textContent = other() === 'dark' ? 'Dark' : 'Light';
  button.setAttribute('aria-label', `${button.textContent} theme`);
}

button?.addEventListener('click', () => {
  const next = other();
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem('theme', next);
  } catch {
    // Storage is off: the choice holds for this page.
  }
  label();
});
dark.addEventListener('change', label);
label();

// Before the first paint, so that a page does not flash. A bundled script comes too late, and the CSP blocks an inline one.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme stays.
}

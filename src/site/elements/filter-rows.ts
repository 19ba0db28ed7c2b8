/** A table's rows, narrowed by what is typed above them; the row that the address names is opened. */
class FilterRows extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const output = this.querySelector('output');
    const rows = [...this.querySelectorAll('tbody tr')].map((row) => ({
      row: row as HTMLElement,
      text: (row.textContent ?? '').toLowerCase(),
    }));
    input?.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/);
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown++;
      }
      if (output) output.textContent = shown === rows.length ? `${shown} rows` : `${shown} of ${rows.length} rows`;
    });
    addEventListener('hashchange', openNamed);
    openNamed();
  }
}

function openNamed(): void {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = row?.querySelector('details');
  if (!row || !details) return;
  details.open = true;
  row.scrollIntoView({ block: 'center' });
}

customElements.define('filter-rows', FilterRows);

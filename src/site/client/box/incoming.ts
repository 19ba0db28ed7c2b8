/** What comes into the box from outside: the clipboard, files dropped or chosen. */
import { dropped } from '../files.ts';

export interface Incoming {
  readonly text: (text: string) => void;
  /** Folders cannot be opened by a page; they are named. */
  readonly files: (files: readonly File[], folders: readonly string[]) => void;
  /** The clipboard holds neither. */
  readonly nothing: () => void;
  /** Whether a paste takes the place of what stands in the area, or goes where the caret is. */
  readonly replaces: () => boolean;
}

export function listenForTexts(home: HTMLElement, area: HTMLTextAreaElement, comes: Incoming): void {
  const pasted = (event: ClipboardEvent) => onPaste(event, area, comes);
  home.addEventListener('paste', pasted);
  document.addEventListener('paste', (event) => {
    if (event.target instanceof Node && !home.contains(event.target)) pasted(event);
  });
  listenForDrops(home, comes);
}

function onPaste(event: ClipboardEvent, area: HTMLTextAreaElement, comes: Incoming): void {
  const { target } = event;
  const inArea = target === area;
  if (!inArea && target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]')) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const files = [...(event.clipboardData?.files ?? [])];
  // Into words that somebody types, the browser puts it where the caret is; what was pasted gives way.
  if (text !== '' && inArea && !comes.replaces()) return;
  event.preventDefault();
  if (text !== '') comes.text(text);
  else if (files.length > 0) comes.files(files, []);
  else comes.nothing();
}

function listenForDrops(home: HTMLElement, comes: Incoming): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  for (const event of ['dragenter', 'dragover'] as const)
    home.addEventListener(event, (dragged) => {
      if (!hasFiles(dragged)) return;
      dragged.preventDefault();
      home.dataset['drop'] = 'here';
    });
  home.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && home.contains(relatedTarget))) delete home.dataset['drop'];
  });
  home.addEventListener('drop', (event) => {
    delete home.dataset['drop'];
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    const { files, folders } = dropped(event.dataTransfer);
    comes.files(files, folders);
  });
}

/** The field that chooses files, and what was chosen in it before anybody listened. */
export function listenToChooser(chooser: HTMLInputElement, comes: Pick<Incoming, 'files'>): void {
  const choose = () => {
    comes.files([...(chooser.files ?? [])], []);
    chooser.value = '';
  };
  chooser.addEventListener('change', choose);
  if (chooser.files?.length) choose();
}

/** Where a page can be edited: the address of the repository's editor, given at build (`MESHBOOK_EDIT_URL=…/edit/main/`). */
const base = process.env['MESHBOOK_EDIT_URL'];

/** The editor's address of a file; none where the build was not told of one. */
export const editUrl = (file: string): string | undefined => (base ? `${base.replace(/\/?$/, '/')}${file}` : undefined);

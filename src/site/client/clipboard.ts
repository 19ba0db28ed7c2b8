/** Puts a text on the clipboard; where the browser refuses, selects what stands there so that one key copies it. */
export async function copied(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const selection = getSelection();
    if (shown && selection) selection.selectAllChildren(shown);
    return false;
  }
}

import { type Entry, entry } from '../entry.ts';
import table from '../tables/envoy-transport-failures.json' with { type: 'json' };

/**
 * Linux error numbers of system calls, wherever the number, its name or Envoy's words around it stand. The bare text
 * (`Connection refused`) is everybody's: `bare-…` among the neighbours.
 */
export default (): readonly Entry[] =>
  table.items.flatMap((item) => {
    const { errno, name, text } = item;
    if (item.kind !== 'errno' || errno === undefined || !name || !text) return [];
    return entry('errno', {
      id: `errno-${errno}`,
      wordings: [
        `delayed connect error: ${errno}`,
        `delayed connect error: ${text}`,
        `immediate connect error: ${errno}`,
        // Envoy up to 1.15, in debug lines.
        `delayed connection error: ${errno}`,
        `immediate connection error: ${errno}`,
        `immediate connect error: ${text}`,
        `immediate connect error: ${text}|remote address:⟨address⟩`,
        `${33554432 + errno}:system library:OPENSSL_internal:${text}`,
        `system library:OPENSSL_internal:${text}`,
        `${33554432 + errno}`,
        `errno ${errno}`,
        `errno=${errno}`,
        `errno: ${errno}`,
        `os error ${errno}`,
        name,
      ],
      gives: { errno },
      failure: item.failure,
      generic: item.generic,
      title: `${text} (errno ${errno}, ${name})`,
      means: item.meaning ?? '',
      saidBy: 'the kernel, through any program',
      side: 'the side that made the system call',
      aliases: [`errno ${errno}`, String(errno), name, text, `os error ${errno}`],
      note: item.note,
      source: 'Linux errno of x86_64 and arm64',
    });
  });

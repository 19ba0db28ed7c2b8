/**
 * The ordinary reading of single lines, as `read` does it for a paste: line formats, wrappers around lines, phrases in the
 * rest. What stands around the lines, and whether the text is a mesh's, is told by the file's first lines.
 */
import { type Prepared, prepare } from '../prepare.ts';
import { formatAt, read } from '../read.ts';
import type { Format, Knowledge, LogRecord, Wrapper } from '../types.ts';

const FOUR_IN_FIVE = 0.8;
/** Blocks are put together from several lines, but for a runtime's files, whose lines can be read one by one. */
const BLOCKS_BY_LINE: readonly string[] = ['cri'];

export interface LineReader {
  /** Nothing stands around the lines. */
  readonly bare: boolean;
  readonly read: (text: string) => readonly LogRecord[];
}

export function lineReader(knowledge: Knowledge, head: readonly string[], file: number): LineReader {
  const prepared = prepare(knowledge);
  const everywhere = around(prepared, head);
  const single = byLine(prepared, everywhere);
  const inMesh = { ...single, knowledge: allMesh(single.knowledge) };
  let mesh = isMesh(read(head.join('\n'), file, prepared).records);
  return {
    bare: everywhere.size === 0,
    read: (text) => {
      const { records } = read(text, file, mesh ? inMesh : single);
      mesh ||= isMesh(records);
      return records;
    },
  };
}

const isMesh = (records: readonly LogRecord[]): boolean =>
  records.some(({ facts }) => facts.some(({ name }) => name === 'meshText'));

/** Every record of a mesh's text counts as said in a mesh. */
const meshes = new WeakMap<Knowledge, Knowledge>();
function allMesh(knowledge: Knowledge): Knowledge {
  const known = meshes.get(knowledge);
  if (known) return known;
  const formats = Object.entries(knowledge.formats).map(([id, format]) => [id, { ...format, mesh: true }] as const);
  const prose: Format = { title: '', mesh: true, read: () => undefined, samples: [] };
  const made = { ...knowledge, formats: { ...Object.fromEntries(formats), prose } };
  meshes.set(knowledge, made);
  return made;
}

/** The wrappers that stand around at least four in five of a file's first lines. */
function around({ knowledge }: Prepared, head: readonly string[]): ReadonlySet<string> {
  const written = head.filter((line) => line.trim() !== '');
  const fitting = Object.entries(knowledge.wrappers).filter(([, { has, peel }]) => {
    const count = written.filter((line) => (!has || line.includes(has)) && peel(line) !== undefined).length;
    return count > 0 && count >= written.length * FOUR_IN_FIVE;
  });
  return new Set(fitting.map(([id]) => id));
}

function byLine(prepared: Prepared, everywhere: ReadonlySet<string>): Prepared {
  const reads = (text: string): boolean => formatAt([text], 0, prepared) !== undefined;
  const wrappers = Object.entries(prepared.knowledge.wrappers).flatMap(([id, wrapper]): Wrapper[] => {
    if (wrapper.shape === 'always' || everywhere.has(id))
      return wrapper.shape === 'block' && !BLOCKS_BY_LINE.includes(id) ? [] : [wrapper];
    if (wrapper.shape === 'block') return [];
    const peel: Wrapper['peel'] = (text) => {
      const found = wrapper.peel(text);
      if (!found) return undefined;
      const inner = found.pieces.map((piece) => piece.text ?? text.slice(piece.start, piece.end)).join('');
      return inner.split('\n').some(reads) ? found : undefined;
    };
    return [{ ...wrapper, peel }];
  });
  return { ...prepared, wrappers };
}

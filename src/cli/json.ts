/**
 * A value as JSON that may go to a terminal: what `JSON.stringify` leaves as it is and a terminal would obey (C1 controls,
 * DEL, marks of direction) is escaped. It parses to the same value.
 */
export const json = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

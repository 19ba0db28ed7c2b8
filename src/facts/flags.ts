/**
 * Envoy's response flags, as `%RESPONSE_FLAGS%` prints them. Several stand on one line as a set.
 * Source: the table `src/lexicon/tables/envoy-response-flags.json`; a test holds both equal.
 */
export const FLAGS = [
  'DC',
  'DF',
  'DI',
  'DO',
  'DPE',
  'DR',
  'DT',
  'FI',
  'IH',
  'LH',
  'LR',
  'NC',
  'NFCF',
  'NR',
  'OM',
  'RFCF',
  'RL',
  'RLSE',
  'SI',
  'UAEX',
  'UC',
  'UDO',
  'UF',
  'UH',
  'UMSDR',
  'UO',
  'UPE',
  'UR',
  'URX',
  'UT',
] as const;

export type Flag = (typeof FLAGS)[number];

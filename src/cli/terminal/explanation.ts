/** What a word means, as it stands in a terminal. */
import type {
  Explained,
  ExplainedCause,
  ExplainedCheck,
  ExplainedSymptom,
  ExplainedTerm,
  Explanation,
  Named,
} from '../../engine/explain.ts';
import type { Meaning, Strength, TermKind } from '../../engine/types.ts';
import { commandLines } from './command.ts';
import { fixLines } from './fixes.ts';
import { EMPTY, type Line, line, span, tidy, wrapped } from './lines.ts';

interface Width {
  readonly width: number;
  readonly self: string;
}

/** The nearest meaning in full, the others by their titles. */
export function explanationLines({ found }: Explanation, view: Width): Line[] {
  const [first, ...others] = found;
  if (!first) return [];
  return tidy([
    ...explained(first, view),
    ...(others.length > 0 ? [line('ALSO', 'label'), ...others.flatMap((other) => briefly(other, view))] : []),
  ]);
}

function explained(one: Explained, view: Width): Line[] {
  switch (one.what) {
    case 'term':
      return termLines(one, view);
    case 'symptom':
      return symptomLines(one, view);
    case 'cause':
      return causeLines(one, view);
    case 'check':
      return checkLines(one, view);
  }
}

const KINDS: { readonly [K in TermKind]: string } = {
  'response-flag': 'response flag',
  'code-details': 'response code details',
  'reset-reason': 'reset reason',
  body: 'body of a reply',
  'transport-failure': 'transport failure reason',
  'tls-reason': 'TLS reason',
  x509: 'certificate check',
  errno: 'error number of a system call',
  'codec-error': 'HTTP codec error',
  'termination-details': 'connection termination details',
  neighbour: 'message of a neighbour',
  'log-message': 'log message',
  'analysis-message': 'message of istioctl analyze',
  'validation-error': 'validation error',
  ztunnel: 'message of ztunnel',
  kiali: 'validation of Kiali',
  'grpc-status': 'gRPC status',
  port: 'port',
  release: 'release',
};

const heading = (title: string, kind: string, { width }: Width): Line[] => [
  ...wrapped(title, { width, style: 'strong' }),
  line(kind, 'dim'),
  EMPTY,
];

const briefly = (one: Explained, { width }: Width): Line[] =>
  wrapped(`${one.title} (${one.what === 'term' ? KINDS[one.kind] : one.what})`, { width, indent: '  ', style: 'dim' });

function termLines(term: ExplainedTerm, view: Width): Line[] {
  const { width, self } = view;
  const gives = Object.entries(term.gives).filter(([name]) => name !== 'failure' && term.id !== term.gives[name]);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['said by', term.saidBy],
    ['side', term.side],
    ['since', term.since],
    ['until', term.until],
    ['comes with', gives.map(([name, value]) => `${name} ${value}`).join(', ')],
    [
      'here',
      Object.entries(term.filled)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    ],
    ['spelt also', term.aliases.filter((alias) => !term.title.includes(alias)).join(', ')],
    ['note', term.note],
    ['source', term.source],
  ];
  return [
    ...heading(term.title, KINDS[term.kind], view),
    ...wrapped(term.means, { width }),
    EMPTY,
    ...table(rows, width),
    EMPTY,
    ...(term.symptoms.length > 0 ? [...names('SIGN OF', term.symptoms, width), EMPTY] : []),
    ...(term.causes.length > 0 ? [...names('CAUSES', term.causes, width), EMPTY] : []),
    ...next(term.causes[0] ?? term.symptoms[0], view, self),
  ];
}

function symptomLines(symptom: ExplainedSymptom, view: Width): Line[] {
  return [
    ...heading(symptom.title, 'symptom', view),
    ...wrapped(symptom.says, { width: view.width }),
    EMPTY,
    ...(symptom.causes.length > 0
      ? [...names('CAUSES, the most common first', symptom.causes, view.width), EMPTY]
      : []),
    ...next(symptom.causes[0], view, view.self),
  ];
}

const STRENGTHS: { readonly [S in Strength]: string } = {
  proves: 'proves it',
  suggests: 'suggests it',
  fits: 'fits it',
  against: 'speaks against it',
};

function causeLines(cause: ExplainedCause, view: Width): Line[] {
  const { width } = view;
  const dim = (text: string, indent: string) => wrapped(text, { width, indent, style: 'dim' });
  return [
    ...heading(cause.title, 'cause', view),
    ...wrapped(cause.says, { width }),
    EMPTY,
    ...(cause.checks.length > 0
      ? [line('ASK', 'label'), ...cause.checks.flatMap((check) => askLines(check, width)), EMPTY]
      : []),
    ...fixLines(cause.fixes, width),
    ...(cause.signs.length > 0
      ? [line('KNOWN BY', 'label'), ...cause.signs.flatMap((sign) => signLines(sign, width)), EMPTY]
      : []),
    ...(cause.lookalikes.length > 0 ? [...names('LOOKS LIKE', cause.lookalikes, width), EMPTY] : []),
    ...appliesLines(cause, width),
    ...(cause.sources.length > 0
      ? [
          line('SOURCES', 'label'),
          ...cause.sources.flatMap(({ title, url }) => [...dim(title, '  '), ...dim(url, '    ')]),
        ]
      : []),
  ];
}

const signLines = ({ strength, because }: ExplainedCause['signs'][number], width: number): Line[] =>
  wrapped(because, { width, indent: ' '.repeat(21), first: [span(`  ${STRENGTHS[strength].padEnd(19)}`, 'dim')] });

function askLines({ id, title, answers }: ExplainedCause['checks'][number], width: number): Line[] {
  const means: { readonly [M in Meaning]: string } = {
    proves: 'proves it',
    suggests: 'suggests it',
    against: 'speaks against it',
    rulesOut: 'rules it out',
  };
  return [
    ...wrapped(title, { width, indent: '  ' }),
    ...wrapped(
      `${id}: ${Object.entries(answers)
        .map(([answer, meaning]) => `${answer} ${means[meaning]}`)
        .join(', ')}`,
      { width, indent: '    ', style: 'dim' },
    ),
  ];
}

function appliesLines({ applies }: ExplainedCause, width: number): Line[] {
  const parts = [
    applies.istio && `Istio ${applies.istio}`,
    applies.envoy && `Envoy ${applies.envoy}`,
    applies.dataPlane && `${applies.dataPlane} data plane`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? [...wrapped(`Applies to ${parts.join(', ')}.`, { width, style: 'dim' }), EMPTY] : [];
}

function checkLines(check: ExplainedCheck, view: Width): Line[] {
  const { width } = view;
  return [
    ...heading(check.title, 'check', view),
    ...check.run.flatMap(({ command, changes, undo }) => [
      ...(changes ? [line('This changes something: read it before you run it.', 'risk')] : []),
      ...commandLines(command, width),
      ...(undo ? wrapped(`undo: ${undo}`, { width, indent: '    ', style: 'dim' }) : []),
    ]),
    EMPTY,
    ...table(Object.entries(check.answers), width),
    EMPTY,
    ...(check.causes.length > 0 ? names('TELLS OF', check.causes, width) : []),
  ];
}

function table(rows: readonly (readonly [string, string | undefined])[], width: number): Line[] {
  const filled = rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== '');
  const column = Math.max(...filled.map(([name]) => name.length), 0) + 2;
  return filled.flatMap(([name, value]) =>
    wrapped(value, { width, indent: ' '.repeat(column), first: [span(name.padEnd(column), 'dim')] }),
  );
}

const names = (title: string, all: readonly Named[], width: number): Line[] => [
  line(title, 'label'),
  ...all.flatMap(({ id, title: name }) => wrapped(`${name} (${id})`, { width, indent: '  ' })),
];

const next = (one: Named | undefined, { width }: Width, self: string): Line[] =>
  one ? wrapped(`More: ${self} explain ${one.id}`, { width, style: 'dim' }) : [];

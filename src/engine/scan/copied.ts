/** A copy of the fold's state: what is concluded only at the end leaves the original as it is, which goes on. */

import type { CaseState, Group, ProblemState, Sides, State } from '../fold.ts';
import { OldestFirst } from '../oldest-first.ts';

export function copied(state: State): State {
  return {
    ...state,
    cases: new Map([...state.cases].map(([id, one]) => [id, copiedCase(one)] as const)),
    problems: new Map(
      [...state.problems].map(([id, one]): [string, ProblemState] => [id, { ...one, hops: new Map(one.hops) }]),
    ),
    answers: [...state.answers],
    echoes: new Map(state.echoes),
    requests: new OldestFirst([...state.requests].map(([id, sides]) => [id, copiedSides(sides)])),
  };
}

const copiedSides = ({ carried, stated, answered, called, closed, left }: Sides): Sides => ({
  carried: [...carried],
  stated: [...stated],
  answered: [...answered],
  called: [...called],
  closed: [...closed],
  left: [...left],
});

const copiedCase = (one: CaseState): CaseState => ({
  ...one,
  groups: new Map([...one.groups].map(([id, group]) => [id, copiedGroup(group)] as const)),
  problems: new Set(one.problems),
});

const copiedGroup = (group: Group): Group => ({
  ...group,
  signs: new Map([...group.signs].map(([id, seen]) => [id, { ...seen }] as const)),
});

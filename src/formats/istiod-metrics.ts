import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** `/metrics` of istiod and of the agent: `name{label="value"} number`. What counts nothing says nothing. */
const LINE =
  /^(?<prose>(?:citadel|galley|istiod|pilot|sidecar_injection|webhook)_[a-z_]+)(?:\{[^}]*\})? (\d+(?:\.\d+)?(?:e[+-]\d+)?)$/d;

export default defineFormat({
  title: 'Metrics of istiod',
  mesh: true,
  starts: 'cgipsw',
  has: '_',
  read: (lines, at) => {
    const found = LINE.exec(lines[at] as string);
    if (!found) return undefined;
    return { fields: Number(found[2]) === 0 ? [] : fieldsOfMatch(found) };
  },
  samples: [
    'pilot_total_xds_rejects{type="lds"} 3',
    'galley_validation_failed{group="networking.istio.io",reason="invalid_resource"} 1',
  ],
});

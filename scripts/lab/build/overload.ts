/** The overload manager, whose pressure is a number in a file: `put('pressure', '0.95')` raises it. */
import type { JsonObject } from '../json.ts';
import { fileFolder, typed } from './http.ts';

interface Overload {
  readonly actions?: readonly { readonly name: string; readonly scaled?: boolean }[];
  readonly points?: readonly string[];
  /** Streams are accounted from two to this power of bytes on. */
  readonly tracked?: number;
}

const monitor = 'envoy.resource_monitors.injected_resource';

export function overloaded({ actions = [], points = [], tracked }: Overload): JsonObject {
  const triggers = (scaled = false): JsonObject[] => [
    {
      name: monitor,
      ...(scaled ? { scaled: { scaling_threshold: 0.8, saturation_threshold: 0.9 } } : { threshold: { value: 0.9 } }),
    },
  ];
  return {
    overload_manager: {
      refresh_interval: '0.05s',
      resource_monitors: [
        typed(monitor, 'envoy.extensions.resource_monitors.injected_resource.v3.InjectedResourceConfig', {
          filename: `${fileFolder}/pressure`,
        }),
      ],
      actions: actions.map(({ name, scaled }) => ({ name, triggers: triggers(scaled) })),
      loadshed_points: points.map((name) => ({ name, triggers: triggers() })),
      ...(tracked === undefined ? {} : { buffer_factory_config: { minimum_account_to_track_power_of_two: tracked } }),
    },
  };
}

/** The file as it is at the start. */
export const noPressure = { pressure: '0.1' };

/** Listeners that change while the proxy runs, as istiod sends them: here by a file, which a `put` step replaces. */
import type { JsonObject } from '../json.ts';
import { fileFolder } from './http.ts';
import type { SetUp } from './set-up.ts';

/** The text of the file: these are the listeners. */
export const ldsFile = (listeners: readonly JsonObject[]): string =>
  JSON.stringify({
    version_info: String(listeners.length),
    resources: listeners.map((one) => ({ '@type': 'type.googleapis.com/envoy.config.listener.v3.Listener', ...one })),
  });

const lds_config: JsonObject = {
  resource_api_version: 'V3',
  path_config_source: { path: `${fileFolder}/lds.json`, watched_directory: { path: fileFolder } },
};

/** The same set-up, its listeners in the file `lds.json`. */
export const listenersFromFile = (setUp: SetUp): SetUp => ({
  ...setUp,
  proxies: setUp.proxies.map((proxy) => ({
    ...proxy,
    listeners: [],
    bootstrap: { ...proxy.bootstrap, dynamic_resources: { lds_config } },
  })),
  files: { ...setUp.files, 'lds.json': ldsFile(setUp.proxies.flatMap(({ listeners }) => listeners)) },
});

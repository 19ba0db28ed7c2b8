/** What a reader chooses once, kept in this browser where it allows that. */
import type { Context } from '../../engine/types.ts';

export interface Settings {
  readonly istio: string;
  readonly dataPlane: '' | NonNullable<Context['dataPlane']>;
  /** An access-log format of their own. */
  readonly format: string;
}
const NONE: Settings = { istio: '', dataPlane: '', format: '' };
export const KEY = 'box';

export function kept(): Settings {
  try {
    const { istio, dataPlane, format } = { ...NONE, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
    return {
      istio: isVersion(istio) ? istio : '',
      dataPlane: dataPlane === 'sidecar' || dataPlane === 'ambient' ? dataPlane : '',
      format: typeof format === 'string' ? format : '',
    };
  } catch {
    return NONE;
  }
}

/** Whether the browser keeps it. */
export function keep(settings: Settings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

export const isVersion = (text: unknown): text is string => typeof text === 'string' && /^\d+\.\d+(\.\d+)?$/.test(text);

export const contextOf = ({ istio, dataPlane }: Settings): Pick<Context, 'istio' | 'dataPlane'> => ({
  ...(istio === '' ? {} : { istio }),
  ...(dataPlane === '' ? {} : { dataPlane }),
});

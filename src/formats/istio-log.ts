import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** istiod, pilot-agent, istio-cni, istioctl, ztunnel: `time level [scope] message`, parted by tabs (or spaces, as copied). */
const line = (afterScope: string): RegExp =>
  new RegExp(
    String.raw`^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z)\s+(?<level>debug|info|warn|error|fatal|none|INFO|WARN|ERROR)\s+(?!envoy )(?:(?<component>[a-z][\w:.-]{1,40})(?:${afterScope}))?(?<prose>.*)$`,
    'd',
  );
/** Between tabs a word before a blank is the message's first: the default scope is not written. */
const TABBED = line(String.raw`\t|\s{2,}`);
const COPIED = line(String.raw`\t|\s{2,}| (?=[a-zA-Z])`);

export default defineFormat({
  title: 'Log of istiod, pilot-agent, istio-cni, ztunnel',
  mesh: true,
  starts: '12',
  has: 'Z',
  read: (lines, at) => {
    const text = lines[at] as string;
    const tabbed = text.includes('\t');
    const found = (tabbed ? TABBED : COPIED).exec(text);
    if (!found || /\saccess\s+connection /.test(text)) return undefined;
    // Without tabs the first word may be the message's own: it is searched too.
    const afterLevel = text.indexOf(found[2] as string) + (found[2] as string).length;
    const fields = fieldsOfMatch(found).map((field) =>
      field.name === 'prose' && !tabbed ? { ...field, start: afterLevel } : field,
    );
    return { fields };
  },
  samples: [
    '2026-11-02T09:14:11.219034Z\twarn\tca\tca request failed, starting attempt 1 in 92.771ms',
    '2020-06-09T11:20:31.558215Z\twarn\tEnvoy proxy is NOT ready: config not received from Pilot (is Pilot running?): cds updates: 0 successful, 0 rejected; lds updates: 0 successful, 0 rejected',
    '2026-11-02T09:14:11.219034Z  error  controllers  error handling shop/cart, retrying',
  ],
});

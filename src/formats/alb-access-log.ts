import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** AWS's documentation, "Access logs for your Application Load Balancer", the fields up to the request line. */
const LINE =
  /^(?:https?|h2|wss?|grpcs?) (?<time>\d{4}-\d\d-\d\dT[\d:.]+Z) \S+ (?<downstreamRemote>\S+) (?<upstreamHost>\S+) (?:-1|[\d.]+) (?:-1|[\d.]+) (?:-1|[\d.]+) (?<status>\d{3}|-) (?:\d{3}|-) \d+ \d+ "(?<method>\S+) (?<path>\S+) (?<protocol>\S+)"/d;

/** A line of a load balancer in front of the mesh: read as what it is, not as the mesh's. */
export default defineFormat({
  title: 'AWS Application Load Balancer, in front of the mesh',
  mesh: false,
  starts: 'hw g',
  has: ' "',
  read: (lines, at) => {
    const found = LINE.exec(lines[at] as string);
    return found ? { fields: fieldsOfMatch(found) } : undefined;
  },
  samples: [
    'h2 2026-11-02T09:14:11.219034Z app/front/50dc6c495c0c9188 203.0.113.9:46532 10.0.3.7:32080 0.000 10.001 0.000 504 504 187 312 "GET https://shop.example.com:443/cart HTTP/2.0" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/mesh/73e2d6bc24d8a067 "Root=1-58337262-36d228ad5d99923122bbe354" "shop.example.com" "-" 0 2026-11-02T09:14:01.186000Z "forward" "-" "-" "10.0.3.7:32080" "504" "-" "-"',
  ],
});

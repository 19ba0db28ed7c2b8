import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the application really send, byte by byte?',
  about: 'service',
  run: [
    {
      command:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- curl -sv --raw http://127.0.0.1:{port}{path} -o /dev/null',
      changes: false,
      needs: ['kubectl', 'curl'],
    },
  ],
  answers: {
    'encoding twice': { says: '`Transfer-Encoding` stands there twice, or says more than `chunked`.' },
    'length wrong': {
      says: '`Content-Length` twice, beside `Transfer-Encoding: chunked`, or not the length of the body.',
    },
    'too large': { says: 'More than 100 headers, or more of them than 60 KiB.' },
    'not http': { says: 'No status line of HTTP/1.1 at all.' },
    cut: { says: 'It begins well and breaks off.' },
    valid: { says: 'A valid reply.' },
  },
});

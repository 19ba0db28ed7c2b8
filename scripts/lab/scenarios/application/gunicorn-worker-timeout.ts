import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'gunicorn kills a worker that took longer than its time-out; the sidecar sees the connection closed.',
  cause: 'app-server-timeout-closes-connection',
  tells: ['app-python-gunicorn.txt'],
  keeps: ['app-python-gunicorn.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'reports.planning:8755',
      app: peer('program', {
        name: 'python-gunicorn',
        args: ['--bind', '{address}:{port}', '--timeout', '2', '--chdir', '{folder}', 'app:app'],
        files: { 'app.py': 'import time\n\ndef app(environ, start_response):\n    time.sleep(30)\n' },
      }),
      from: 'web.planning',
    }),
  request: get('/reports/2026', { agent: 'okhttp/4.12.0' }),
});

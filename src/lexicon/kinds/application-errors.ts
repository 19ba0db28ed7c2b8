import { type Entry, entry } from '../entry.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Spring names the path behind the error; with WebFlux, or where messages are shown, something else stands there. */
const ofSpring = (status: number, error: string): readonly string[] =>
  ['path', 'message', 'requestId'].map((next) => `"status":${status},"error":"${error}","${next}":`);
const source =
  'spring-boot 3.2.0 DefaultErrorAttributes.java (servlet, reactive); fastapi 0.110.0 exception_handlers.py with starlette 0.36.3 exceptions.py; djangorestframework 3.15.0 exceptions.py; finalhandler 1.2.0 index.js; @nestjs/core 10.4.22 base-exception-filter.js; dotnet/aspnetcore@2b0e81f src/Shared/ProblemDetailsDefaults.cs, as copies of it have it';

const messages = [
  {
    id: 'app-error-404',
    wordings: [
      ...ofSpring(404, 'Not Found'),
      '{"detail":"Not Found"}',
      '{"detail":"Not found."}',
      ...METHODS.map((method) => `Cannot ${method} /`),
      'rfc9110#section-15.5.5","title":"Not Found","status":404',
      'rfc7231#section-6.5.4","title":"Not Found","status":404',
    ],
    title: '{"status":404,"error":"Not Found","path":…}, Cannot GET /…',
    gives: { status: 404 },
    means: 'A framework’s own page for a path that the application does not have',
    saidBy: 'Spring Boot, Express, NestJS, FastAPI, Django REST framework, ASP.NET Core',
    side: 'an application',
    note: 'Envoy’s own 404 has no body: an application answered.',
    source,
  },
  {
    id: 'app-error-500',
    wordings: [
      ...ofSpring(500, 'Internal Server Error'),
      '{"statusCode":500,"message":"Internal server error"}',
      'rfc9110#section-15.6.1","title":"An error occurred while processing your request."',
      'rfc7231#section-6.6.1","title":"An error occurred while processing your request."',
    ],
    title: '{"status":500,"error":"Internal Server Error","path":…}',
    gives: { status: 500 },
    means: 'A framework’s own page for an error that the application did not catch',
    saidBy: 'Spring Boot, NestJS, ASP.NET Core',
    side: 'an application',
    source,
  },
  {
    id: 'app-error-503',
    wordings: ofSpring(503, 'Service Unavailable'),
    gives: { status: 503 },
    means: 'The application answers 503 itself: it, or what it needs, is not ready',
    saidBy: 'Spring Boot',
    side: 'an application',
    source,
  },
];

/** What frameworks of applications answer by themselves: it tells that the request arrived at one. */
export default (): readonly Entry[] => messages.map((item) => entry('neighbour', item));

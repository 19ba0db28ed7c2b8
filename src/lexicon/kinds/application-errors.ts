import { type Entry, entry } from '../entry.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const source =
  'spring-projects/spring-boot@v3.2.0 DefaultErrorAttributes.java; fastapi/fastapi@0.110.0 fastapi/exception_handlers.py; encode/django-rest-framework@3.15.0 rest_framework/exceptions.py; pillarjs/finalhandler@v1.2.0 index.js; nestjs/nest@v10 packages/core/exceptions/base-exception-filter.ts; dotnet/aspnetcore@v8.0.0 src/Shared/ProblemDetails/ProblemDetailsDefaults.cs';

const messages = [
  {
    id: 'app-error-404',
    wordings: [
      '"status":404,"error":"Not Found","path":',
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
      '"status":500,"error":"Internal Server Error","path":',
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
    wordings: ['"status":503,"error":"Service Unavailable","path":'],
    gives: { status: 503 },
    means: 'The application answers 503 itself: it, or what it needs, is not ready',
    saidBy: 'Spring Boot',
    side: 'an application',
    source,
  },
];

/** What frameworks of applications answer by themselves: it tells that the request arrived at one. */
export default (): readonly Entry[] => messages.map((item) => entry('neighbour', item));

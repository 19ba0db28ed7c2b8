import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request carries no token',
  says: 'A token is demanded for {service}, and the request carries none.',
  per: 'service',
  seen: [{ record: { jwtReason: 'Jwt is missing' } }],
  refines: 'jwt-refused',
  causes: ['jwt-missing', 'cors-preflight-blocked-by-authz'],
});

import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The token was refused',
  says: 'The JWT filter, which is a RequestAuthentication, refused the token.',
  per: 'service',
  seen: [{ record: { codeDetails: 'jwt_authn_access_denied' } }, { record: { jwtReason: { matches: '.' } } }],
  refines: 'unauthenticated',
  causes: [],
});

import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the token of the refused request say?',
  about: 'service',
  run: [
    {
      command: "echo \"$TOKEN\" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null; date +%s",
      changes: false,
      needs: ['shell'],
    },
    { command: 'kubectl get requestauthentication -A -o yaml', changes: false, needs: ['kubectl'] },
  ],
  answers: {
    'no token': { says: 'The request carries no token where the policy looks for one.' },
    expired: { says: '`exp` lies before the present time.' },
    'not yet': { says: '`nbf` lies after the present time.' },
    'other audience': { says: '`aud` is not among the `audiences` of the RequestAuthentication.' },
    'other issuer': { says: '`iss` is not, letter by letter, an `issuer` of a RequestAuthentication.' },
    'other key': { says: 'Issuer and audience fit; `kid` in the head is not among the keys at `jwksUri`.' },
    'known key': { says: 'Issuer, audience, times and `kid` all fit what the RequestAuthentication and its keys say.' },
  },
});

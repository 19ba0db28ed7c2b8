import fc from 'fast-check';

// In CI the same examples every time: what lands does not depend on luck. At home each run looks elsewhere.
if (process.env['CI']) fc.configureGlobal({ seed: 20_261_123 });

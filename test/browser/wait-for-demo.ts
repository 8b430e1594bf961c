import { beforeAll, inject } from 'vitest';
import { demoLoaded } from '../support/filon-process.ts';

/** The demo is loaded while other tests run; those that look at it wait for the rest. */
beforeAll(() => demoLoaded(inject('demo')), 240_000);

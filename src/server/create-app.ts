import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { FilonError } from '../core/errors/filon-error.ts';
import type { Application } from './application.ts';
import { registerForms } from './capture/register-forms.ts';
import { registerHooks } from './capture/register-hooks.ts';
import { registerCustomerFile } from './customers/customer-file.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { registerCompression } from './http/compression.ts';
import { registerDocumentation } from './http/documentation.ts';
import { registerDownloads } from './http/downloads.ts';
import { answerError } from './http/error-answer.ts';
import { registerEventStream } from './http/event-stream.ts';
import { registerGuard } from './http/guard.ts';
import { registerEndpoints } from './http/register-endpoints.ts';
import { requestValidator } from './http/request-validator.ts';
import { registerSecurityHeaders } from './http/security-headers.ts';
import { registerStaticWeb } from './http/static-web.ts';
import { registerUploads } from './http/uploads.ts';
import { registerLeave } from './mail/register-leave.ts';
import { registerShopPages } from './recommend/register-shop-pages.ts';
import { registerSurveys } from './satisfaction/register-surveys.ts';
import { registerInvoiceUpload } from './vendors/register-invoice-upload.ts';

export interface AppOptions {
  readonly application: Application;
  /** Public origin behind a proxy, or null. */
  readonly url: string | null;
  /** Folder of the built dashboard; without it only the API answers. */
  readonly webFolder: string | null;
  readonly logger: FastifyBaseLogger | null;
  /** Requests per minute and address. */
  readonly requestsPerMinute: number;
}

const bodyLimit = 8 * 1024 * 1024;

/** The HTTP application over an open store; it listens to nothing yet. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { application, url } = options;
  const secure = url?.startsWith('https:') ?? false;
  const app = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: url === null ? false : ['loopback', 'uniquelocal'],
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(requestValidator);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  // A form of another site can send text/plain without asking first; nothing here takes it.
  app.removeContentTypeParser('text/plain');

  await registerSecurityHeaders(app, secure);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) =>
      new FilonError('too_many_requests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  await registerDocumentation(app);
  registerGuard(app, application.access, url);
  registerCompression(app);
  await registerUploads(app, application);
  registerInvoiceUpload(app, application);
  registerEndpoints(app, allHandlers(application, secure));
  registerDownloads(app, application);
  registerCustomerFile(app, application);
  registerShopPages(app, application);
  await registerForms(app, application);
  await registerHooks(app, application, url);
  await registerLeave(app, application);
  await registerSurveys(app, application);
  registerEventStream(app, application.events);
  await registerStaticWeb(app, options.webFolder ?? '');
  return app;
}
